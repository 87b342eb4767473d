using System.Text;
using PowerVirt.Domain;
using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Tests.Probe;

public sealed class ProbedQemuTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-ppc64";

    private readonly Fake _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task A_real_qemu_answers_round_after_round()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var qemu = ProbedQemu.Start(Qemu,
            ["-machine", "none", "-nodefaults", "-display", "none", "-S", "-qmp", "stdio", "-name", _fake.Folder],
            TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var first = await qemu.AskAsync(
            [QmpCommand.Capabilities, new("query-version"), new("query-qmp-schema"), new("no-such-command")]);
        Assert.Equal(4, first.Length);
        Assert.Contains("\"major\"", Text(first[1]), StringComparison.Ordinal);
        Assert.InRange(first[2].Length, 50_000, 1_000_000);
        Assert.Contains("CommandNotFound", Text(first[3]), StringComparison.Ordinal);
        Assert.Contains("\"prelaunch\"", Text(Assert.Single(await qemu.AskAsync([QmpCommand.QueryStatus]))),
            StringComparison.Ordinal);
        await qemu.DisposeAsync();
        Assert.False(_fake.HasProcess());
    }

    [Fact]
    public async Task A_program_that_dies_is_reported_in_its_words()
    {
        var problem = await FailAsync(20, "say cannot load libfoo.so", "exit 127");
        Assert.EndsWith(
            "ended (exit status 127) while it was asked what it can do: cannot load libfoo.so",
            problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_given_up()
    {
        var problem = await FailAsync(2, "ignore-term", "say still thinking", "hang");
        Assert.Equal(ErrorCode.OperationTimeout, problem.Code);
        Assert.EndsWith("did not answer within 2 seconds. still thinking", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send GNU nano, version 7.2")]
    [InlineData("send {\"return\": {}, \"id\": 1}")]
    public async Task A_program_that_speaks_something_else_is_refused(string line) =>
        Assert.Contains("does not speak QMP", (await FailAsync(20, line, "hang")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_answer_that_never_ends_is_refused() =>
        Assert.Contains("more than", (await FailAsync(20, "greet", "endless")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var failure = await Assert.ThrowsAsync<VmException>(async () =>
        {
            await using var qemu =
                ProbedQemu.Start("/nowhere/qemu", [], TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        });
        Assert.Equal("There is no program /nowhere/qemu.", failure.Message);
    }

    private async Task<Problem> FailAsync(double seconds, params string[] script)
    {
        var qemu = ProbedQemu.Start(Fake.Program, ["-script", _fake.Script(script)], TimeSpan.FromSeconds(seconds),
            TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<VmException>(() =>
            qemu.AskAsync([QmpCommand.Capabilities, QmpCommand.QueryStatus]));
        await qemu.DisposeAsync();
        Assert.False(_fake.HasProcess());
        return failure.Problem;
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
