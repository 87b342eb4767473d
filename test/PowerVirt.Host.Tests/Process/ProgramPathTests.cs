using PowerVirt.Host.Process;

namespace PowerVirt.Host.Tests.Process;

public sealed class ProgramPathTests
{
    private static readonly KeyValuePair<string, string>[] Environment = [new("HOME", "/"), new("PATH", "/nowhere:/bin:/usr/bin")];

    [Theory]
    [InlineData("sh", "/bin/sh")]
    [InlineData("/opt/sh", "/opt/sh")]
    [InlineData("no-such-program", "no-such-program")]
    public void A_bare_name_is_looked_up_where_the_program_itself_would_look(string program, string path) =>
        Assert.Equal(path, ProgramPath.Of(program, Environment));
}
