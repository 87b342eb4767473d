using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Process;

namespace PowerVirt.Host.Tests.Process;

public sealed class HookProgramsTests : IDisposable
{
    private static readonly HookCall Call = new("vm", "prepare", "begin", "<domain/>");

    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_hook_gets_libvirts_words_and_the_document()
    {
        Write("qemu", $"echo \"$@\" > {_folder}/words; cat > {_folder}/document");
        await Hooks().RunAsync(Call, CancellationToken.None);
        Assert.Equal("vm prepare begin -\n", File.ReadAllText($"{_folder}/words"));
        Assert.Equal("<domain/>", File.ReadAllText($"{_folder}/document"));
    }

    [Fact]
    public async Task Those_of_the_directory_follow_in_order_and_what_is_no_program_is_left_out()
    {
        Directory.CreateDirectory($"{_folder}/qemu.d");
        Write("qemu.d/20", $"echo 20 >> {_folder}/order");
        Write("qemu.d/10", $"echo 10 >> {_folder}/order");
        Write("qemu", $"echo main >> {_folder}/order");
        File.WriteAllText($"{_folder}/qemu.d/README", "no program");
        await Hooks().RunAsync(Call, CancellationToken.None);
        Assert.Equal("main\n10\n20\n", File.ReadAllText($"{_folder}/order"));
    }

    [Fact]
    public async Task A_hook_that_fails_refuses_and_its_words_are_told()
    {
        Write("qemu", "echo 'not today' >&2; exit 3");
        var refused = await Assert.ThrowsAsync<VmException>(() => Hooks().RunAsync(Call, CancellationToken.None));
        Assert.Contains("(exit status 3): not today", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prepare", "begin", "main\n10\n")]
    [InlineData("release", "end", "main\n10\n20\n")]
    public async Task After_one_that_fails_the_others_hear_of_an_end_and_not_of_a_beginning(
        string operation, string part, string heard)
    {
        Directory.CreateDirectory($"{_folder}/qemu.d");
        Write("qemu", $"echo main >> {_folder}/order");
        Write("qemu.d/10", $"echo 10 >> {_folder}/order; exit 1");
        Write("qemu.d/20", $"echo 20 >> {_folder}/order");
        await Assert.ThrowsAsync<VmException>(() =>
            Hooks().RunAsync(new HookCall("vm", operation, part, ""), CancellationToken.None));
        Assert.Equal(heard, File.ReadAllText($"{_folder}/order"));
    }

    [Fact]
    public async Task A_hook_that_hangs_is_ended()
    {
        Write("qemu", "exec sleep 1000");
        var refused = await Assert.ThrowsAsync<VmException>(() =>
            new HookPrograms(_folder, TimeSpan.FromMilliseconds(300)).RunAsync(Call, CancellationToken.None));
        Assert.Equal(ErrorCode.OperationTimeout, refused.Problem.Code);
    }

    [Fact]
    public async Task Without_hooks_nothing_happens() =>
        await new HookPrograms($"{_folder}/none", TimeSpan.FromSeconds(1)).RunAsync(Call, CancellationToken.None);

    private HookPrograms Hooks() => new(_folder, TimeSpan.FromSeconds(30));

    private void Write(string name, string script)
    {
        File.WriteAllText($"{_folder}/{name}", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode($"{_folder}/{name}",
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
