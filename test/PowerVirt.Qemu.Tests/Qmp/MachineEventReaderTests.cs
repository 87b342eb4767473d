using System.Text;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Tests.Qmp;

public class MachineEventReaderTests
{
    [Theory]
    [InlineData("guest-shutdown", true, ShutdownCause.Poweroff)]
    [InlineData("host-qmp-system-reset", false, ShutdownCause.Poweroff)]
    [InlineData("guest-reset", true, ShutdownCause.Reboot)]
    [InlineData("guest-panic", true, ShutdownCause.Panic)]
    [InlineData("host-qmp-quit", false, ShutdownCause.Quit)]
    [InlineData("host-signal", false, ShutdownCause.Quit)]
    public void The_cause_of_a_shutdown_is_told_by_its_reason(string reason, bool byGuest, ShutdownCause cause) =>
        Assert.Equal(
        new MachineEvent.Shutdown(byGuest, cause),
        Read("SHUTDOWN", $$"""{"guest": {{(byGuest ? "true" : "false")}}, "reason": "{{reason}}"}"""));

    [Fact]
    public void A_shutdown_of_an_old_qemu_tells_no_cause() =>
        Assert.Equal(new MachineEvent.Shutdown(false, ShutdownCause.Poweroff), Read("SHUTDOWN", ""));

    [Fact]
    public void Events_are_told_in_the_words_of_the_lifecycle()
    {
        Assert.Equal(new MachineEvent.Stopped(), Read("STOP", ""));
        Assert.Equal(new MachineEvent.Resumed(), Read("RESUME", ""));
        Assert.Equal(new MachineEvent.Reset(true), Read("RESET", """{"guest": true, "reason": "guest-reset"}"""));
        Assert.Equal(new MachineEvent.Panicked(), Read("GUEST_PANICKED", """{"action": "pause"}"""));
        Assert.Equal(new MachineEvent.Watchdog("reset"), Read("WATCHDOG", """{"action": "reset"}"""));
        Assert.Equal(new MachineEvent.ClockSet(-78),
            Read("RTC_CHANGE", """{"offset": -78, "qom-path": "/machine/rtc"}"""));
        Assert.Equal(new MachineEvent.DeviceRemoved("net0"),
            Read("DEVICE_DELETED", """{"device": "net0", "path": "/machine/peripheral/net0"}"""));
        Assert.Equal(
            new MachineEvent.DiskFailed("drive0", true, true, "no space left"),
            Read("BLOCK_IO_ERROR",
                """{"device": "drive0", "operation": "write", "action": "stop", "reason": "no space left"}"""));
    }

    [Theory]
    [InlineData("POWERDOWN", "")]
    [InlineData("NIC_RX_FILTER_CHANGED", """{"path": "/machine/net0"}""")]
    [InlineData("DEVICE_DELETED", """{"path": "/machine/peripheral/net0/virtio-backend"}""")]
    public void Nothing_follows_from_others(string name, string data) => Assert.Null(Read(name, data));

    [Theory]
    [InlineData("RTC_CHANGE", "{}")]
    [InlineData("RTC_CHANGE", """{"offset": "soon"}""")]
    [InlineData("RESET", """{"guest": 1}""")]
    [InlineData("WATCHDOG", """{"action": []}""")]
    [InlineData("SHUTDOWN", "[]")]
    public void A_known_event_of_another_shape_is_refused(string name, string data) =>
        Assert.Throws<QmpFormatException>(() => Read(name, data));

    private static MachineEvent? Read(string name, string data) =>
        MachineEventReader.Read(new QmpEvent(name, Encoding.UTF8.GetBytes(data), 0, 0));
}
