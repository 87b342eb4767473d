using PowerVirt.Cli.Files;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Tests.Files;

/// <summary>The end of a log.</summary>
public sealed class FileTailTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("a\nb\nc\n", 2, "b\nc\n")]
    [InlineData("a\nb\nc", 2, "b\nc")]
    [InlineData("a\nb\n", 2, "a\nb\n")]
    [InlineData("a\n", 9, "a\n")]
    [InlineData("\n\n\n", 1, "\n")]
    [InlineData("", 3, "")]
    public void The_last_lines_are_whole(string text, int lines, string expected)
    {
        File.WriteAllText(_path, text);
        Assert.Equal(expected, FileTail.Read(_path, "log", lines));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = Assert.Throws<VmException>(() => FileTail.Read($"{_path}.none", "log", 1));
        Assert.Equal($"The log {_path}.none cannot be read: there is no such file.", missing.Problem.Message);
    }

    public void Dispose() => File.Delete(_path);
}
