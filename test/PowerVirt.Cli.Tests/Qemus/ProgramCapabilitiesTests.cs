namespace PowerVirt.Cli.Tests.Qemus;

/// <summary>A QEMU that misbehaves while it is asked what it can do.</summary>
public sealed class ProgramCapabilitiesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-qemu").FullName;

    [Theory]
    [InlineData("hang", "did not answer within")]
    [InlineData("say no display\nexit 3", "no display")]
    [InlineData("send rubbish\nhang", "does not speak QMP")]
    [InlineData("greet\nserve", "that names no guests")]
    [InlineData("greet\nanswer query-version error no\nserve", "did not say what it can do")]
    [InlineData("greet\nendless", "does not speak QMP")]
    public async Task Its_fault_is_told_and_it_is_gone(string script, string expected)
    {
        using var shell = new Shell { QemuDeadline = TimeSpan.FromSeconds(3) };
        var answer = await shell.RunAsync($"check examples/laptop.xml --qemu {Program(script)}");
        Assert.Equal(3, answer.Code);
        Assert.Contains(expected, answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Running(), process => process.Contains(_folder, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/bin/true")]
    [InlineData("/bin/cat")]
    public async Task A_program_that_is_no_qemu_is_refused(string program)
    {
        using var shell = new Shell { QemuDeadline = TimeSpan.FromSeconds(3) };
        var answer = await shell.RunAsync($"explain examples/laptop.xml --qemu {program}");
        Assert.Equal(4, answer.Code);
        Assert.Contains(program, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_missing_is_named_with_what_to_install()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync("run examples/laptop.xml --qemu /nowhere/qemu");
        Assert.Equal(4, answer.Code);
        Assert.Contains("There is no QEMU at /nowhere/qemu.", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("qemu-system-ppc", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_can_run_no_guest()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"run examples/laptop.xml --qemu {Shell.Recording}");
        Assert.Equal(2, answer.Code);
        Assert.Contains("is a recording", answer.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Program(string script)
    {
        var (lines, program) = (Path.Combine(_folder, "script"), Path.Combine(_folder, "qemu"));
        File.WriteAllText(lines, script + "\n");
        File.WriteAllText(program, $"#!/bin/sh\nexec {Programs.FakeQemu} -script {lines} \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return program;
    }

    private static IEnumerable<string> Running() => Directory.EnumerateDirectories("/proc").Select(process =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    });
}
