using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests;

/// <summary>What examples/ promises.</summary>
public class ExamplesTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("examples"), "*.xml")
            .Select(file => Path.GetFileName(file)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_wrong_with_an_example(string file)
    {
        using var shell = new Shell();
        foreach (var place in new[] { "--host power9", "--virt-type qemu" })
        {
            var answer = await shell.RunAsync($"check examples/{file} {place} --qemu {Shell.Recording}");
            Assert.Equal(new Answer(0, $"examples/{file}: no problems\n", ""), answer);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_is_listed_with_what_it_needs(string file)
    {
        var list = File.ReadAllText(Repository.PathOf("examples/README.md"));
        Assert.Contains($"]({file})", list, StringComparison.Ordinal);
    }
}
