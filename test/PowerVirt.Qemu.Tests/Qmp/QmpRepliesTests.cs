using System.Buffers;
using System.Text;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Tests.Qmp;

public class QmpRepliesTests
{
    [Fact]
    public void The_run_state_is_read() => Assert.Equal(
        new RunStatus(false, "prelaunch"),
        QmpReplies.Status("""{"status": "prelaunch", "singlestep": false, "running": false}"""u8.ToArray()));

    [Fact]
    public void Character_devices_tell_their_terminals()
    {
        var chardevs = QmpReplies.Chardevs(
            """
            [{"frontend-open": false, "filename": "unix:/run/x,server=on", "label": "charmonitor"},
             {"frontend-open": true, "filename": "pty:/dev/pts/7", "label": "charserial0"}]
            """u8.ToArray());
        Assert.Equal(["charmonitor", "charserial0"], chardevs.Select(chardev => chardev.Label));
        Assert.Equal([null, "/dev/pts/7"], chardevs.Select(chardev => chardev.Terminal));
        Assert.Equal([false, true], chardevs.Select(chardev => chardev.IsOpen));
    }

    [Fact]
    public void Memory_modules_tell_where_they_lie() => Assert.Equal(
        [new PlacedModule("dimm0", 1 << 30), new PlacedModule("virtiomem0", null)],
        QmpReplies.MemoryModules(
            """
            [{"type": "dimm", "data": {"id": "dimm0", "addr": 1073741824, "slot": 0, "size": 268435456, "hotplugged": false}},
             {"type": "virtio-mem", "data": {"id": "virtiomem0", "memaddr": 2147483648, "size": 0}}]
            """u8.ToArray()));

    [Fact]
    public void Virtual_cpus_tell_their_threads() => Assert.Equal(
        new CpuThread(0, 25627, "/machine/unattached/device[0]"),
        Assert.Single(QmpReplies.Cpus(
            """
            [{"thread-id": 25627, "props": {"core-id": 0}, "qom-path": "/machine/unattached/device[0]", "cpu-index": 0}]
            """u8.ToArray())));

    [Theory]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("""{"running": "yes", "status": "running"}""")]
    [InlineData("5")]
    public void Another_shape_is_refused(string reply)
    {
        var failure = Assert.Throws<QmpFormatException>(() => QmpReplies.Status(Encoding.UTF8.GetBytes(reply)));
        Assert.Equal("QEMU's answer to query-status has an unexpected shape.", failure.Message);
        if (reply != "[{}]") Assert.Throws<QmpFormatException>(() =>
            QmpReplies.Chardevs(Encoding.UTF8.GetBytes(reply)));
        Assert.Throws<QmpFormatException>(() => QmpReplies.Cpus(Encoding.UTF8.GetBytes(reply)));
    }

    [Fact]
    public void Commands_are_written_as_qemu_reads_them()
    {
        var target = new ArrayBufferWriter<byte>();
        QmpEncoder.Write(target, QmpCommand.QueryStatus, 7);
        QmpEncoder.Write(target, QmpCommand.DeleteDevice("net\"0,\n"), 8);
        Assert.Equal(
            """
            {"execute":"query-status","id":7}
            {"execute":"device_del","arguments":{"id":"net\u00220,\n"},"id":8}

            """,
            Encoding.UTF8.GetString(target.WrittenSpan));
    }
}
