using System.Text;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Tests.Vcpus;

public class VcpuMappingTests
{
    [Fact]
    public void Virtual_cpus_are_numbered_by_place_and_qemus_by_the_order_of_plugging()
    {
        var vcpus = Cores.Of(3, 4, 2, 1);
        Assert.Equal(Enumerable.Range(0, 12), vcpus.Select(vcpu => (int)vcpu.Id));
        Assert.Equal([0, 8, 4], vcpus.Where(vcpu => vcpu.Unit is not null).Select(vcpu => vcpu.QemuIndex ?? -1));
        Assert.Equal([1, 3, 2], vcpus.Select(vcpu => vcpu.Unit?.Order).OfType<int>());
        Assert.Equal(1005, vcpus[9].Thread);
        Assert.Equal("vcpu8", vcpus[8].Unit!.Alias);
        Assert.Equal(8, vcpus[8].Unit!.Coordinate("core-id"));
    }

    [Fact]
    public void The_first_core_stays_and_what_is_off_can_come()
    {
        var vcpus = Cores.Of(2, 2);
        Assert.Equal([true, true, false, false], vcpus.Select(vcpu => vcpu.IsOn));
        Assert.Equal([false, false, true, true], vcpus.Select(vcpu => vcpu.IsPluggable));
        Assert.Null(vcpus[2].Thread);
    }

    [Fact]
    public void A_core_is_not_taken_for_one_whose_name_begins_alike()
    {
        var vcpus = Cores.Of(20, 1, 10, 1);
        Assert.Equal(2, vcpus[10].Unit!.Order);
        Assert.Equal(3, vcpus[1].Unit!.Order);
        Assert.Equal(1001, vcpus[10].Thread);
        Assert.Equal(1002, vcpus[1].Thread);
    }

    [Fact]
    public void A_machine_without_plugging_has_what_it_started_with()
    {
        var vcpus = VcpuMapping.Of([], [new CpuThread(0, 7, "/machine/unattached/device[0]")], 2);
        Assert.Equal([true, false], vcpus.Select(vcpu => vcpu.IsOn));
        Assert.All(vcpus, vcpu => Assert.False(vcpu.IsPluggable));
        Assert.Equal(7, vcpus[0].Thread);
    }

    [Fact]
    public void Units_that_do_not_add_up_to_the_maximum_are_not_believed() =>
        Assert.All(VcpuMapping.Of([new CpuUnit("x", 4, [], null)], [], 2), vcpu => Assert.Null(vcpu.Unit));

    [Fact]
    public void Qemus_answer_is_read()
    {
        var reply = """[{"props": {"core-id": 8, "node-id": 1}, "vcpus-count": 8, "qom-path": "/machine/peripheral/vcpu8", "type": "t"}, {"props": {}, "vcpus-count": 1, "type": "t"}]""";
        var units = QmpReplies.HotpluggableCpus(Encoding.UTF8.GetBytes(reply));
        Assert.Equal([new CpuCoordinate("core-id", 8), new CpuCoordinate("node-id", 1)], units[0].Place);
        Assert.Null(units[1].Path);
        Assert.Throws<QmpFormatException>(() => QmpReplies.HotpluggableCpus("[{}]"u8.ToArray()));
    }
}
