using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Cli.Tests.Daemon;

/// <summary>What guests use, out of what a daemon says.</summary>
public class GuestUseTests
{
    [Fact]
    public void Devices_of_one_kind_are_added_up()
    {
        var use = GuestUse.Of(new RemoteDomainStatistics(new RemoteDomain("web", Guid.Empty, 1),
        [
            new("state.state", new TypedValue.Int(3)), new("cpu.time", new TypedValue.ULong(7)),
            new("vcpu.current", new TypedValue.UInt(2)), new("balloon.rss", new TypedValue.ULong(4)),
            new("block.count", new TypedValue.UInt(2)), new("block.0.rd.bytes", new TypedValue.ULong(10)),
            new("block.1.rd.bytes", new TypedValue.ULong(20)), new("block.1.rd.reqs", new TypedValue.ULong(99)),
            new("net.0.tx.bytes", new TypedValue.Long(5)),
        ]));
        Assert.Equal(new GuestUse("web", VisibleState.Paused, 7, 2, 0, 4096, 30, 0, 0, 5), use);
    }

    [Fact]
    public void Rates_are_growth_in_time()
    {
        var before = new GuestUse("web", VisibleState.Running, 1_000_000_000, 2, 1 << 30, 1 << 29, 0, 0, 100, 7);
        var after = before with { CpuNanoseconds = 4_000_000_000, Read = 4096, Received = 50 };
        // It was started anew between the two, so there is no rate of what has become less.
        Assert.Equal(
            "NAME  STATE    CPU   VCPUS  MEMORY  ON HOST  READ/s  WRITTEN/s  RECEIVED/s  SENT/s\n" +
            "web   running  150%  2      1 GiB   512 MiB  2 KiB   0 bytes    -           0 bytes\n",
            Shown(UseTables.Rates([before], [after], TimeSpan.FromSeconds(2))));
    }

    [Fact]
    public void Totals_are_told_since_the_start() => Assert.Equal(
        "NAME  STATE    CPU TIME  VCPUS  MEMORY  ON HOST  READ     WRITTEN  RECEIVED   SENT\n" +
        "web   running  1.5 s     2      1 GiB   512 MiB  0 bytes  3 MiB    100 bytes  7 bytes\n",
        Shown(UseTables.Totals(
            [new GuestUse("web", VisibleState.Running, 1_500_000_000, 2, 1 << 30, 1 << 29, 0, 3 << 20, 100, 7)])));

    private static string Shown(Spectre.Console.Rendering.IRenderable part)
    {
        var text = new StringWriter { NewLine = "\n" };
        new Terminal(text, TextWriter.Null).Write(part);
        return text.ToString();
    }
}
