using System.Collections.Immutable;
using PowerVirt.Domain.Xml.Capabilities;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Hosts.Topology;
using PowerVirt.Qemu.HostCapabilities;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.HostCapabilities;

public class HostDescriptionsTests
{
    [Fact]
    public void A_host_and_its_qemu_make_a_document()
    {
        Assert.True(NamedHosts.TryGet("power9", out var facts));
        var qemu = Recording.Capabilities("qemu-7.2-ppc64-kvm-power9");
        var capabilities = new Domain.Capabilities.HostCapabilities(HostDescriptions.Of(facts, TwoNodes, hasIommu: true))
        {
            Guests =
            [
                GuestOffers.Of(qemu, "/usr/bin/qemu-system-ppc64", Architecture.Ppc64),
                GuestOffers.Of(qemu, "/usr/bin/qemu-system-ppc64", Architecture.Ppc64Le),
            ],
        };
        var text = CapabilitiesXml.Format(capabilities);
        GoldenFile.Check("host-capabilities/power9.xml", text);
        var read = CapabilitiesXml.Parse(text);
        Assert.Empty(read.Problems);
        Assert.Equal(text, CapabilitiesXml.Format(read.Value!));
    }

    [Fact]
    public void Memory_of_huge_pages_is_no_longer_there_in_small_ones()
    {
        Assert.True(NamedHosts.TryGet("power9", out var facts));
        var cell = HostDescriptions.Of(facts, TwoNodes, hasIommu: false).Cells[0];
        Assert.Equal((ulong)((8 << 20) - (64 * 2048)) / 64, cell.Pages.Single(pages => pages.Size == 64).Count);
    }

    [Fact]
    public void A_host_that_is_no_power_machine_has_no_generation()
    {
        Assert.True(NamedHosts.TryGet("x86_64", out var facts));
        var cpu = HostDescriptions.Of(facts, HostTopology.None, hasIommu: false).Cpu;
        Assert.Equal("x86_64", cpu.Architecture);
        Assert.Null(cpu.Model);
        Assert.Null(cpu.Topology);
    }

    // Two nodes with a core of four threads each; the last thread is off.
    private static HostTopology TwoNodes
    {
        get
        {
            var cpus = Enumerable.Range(0, 8).Select(Cpu).ToImmutableArray();
            return new HostTopology(cpus, [Node(0, cpus[..4]), Node(8, cpus[4..])]);
        }
    }

    private static LogicalCpu Cpu(int id) => id == 7
        ? new LogicalCpu(id, Online: false, 0, 0, [])
        : new LogicalCpu(id, Online: true, id / 4, id / 4 * 4, id < 4 ? [0, 1, 2, 3] : [4, 5, 6]);

    private static HostNode Node(int id, ImmutableArray<LogicalCpu> cpus) => new(id, cpus)
    {
        MemoryBytes = 8L << 30,
        Distances = [new NodeDistance(0, id == 0 ? 10 : 40), new NodeDistance(8, id == 8 ? 10 : 40)],
        HugePages = [new PagePool(2048, 64), new PagePool(1 << 20, 0)],
    };
}
