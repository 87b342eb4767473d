using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Qemu.Tests.Threads;

public class ThreadStepsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("<cputune><vcpupin vcpu='1' cpuset='0'/></cputune>", 1)]
    [InlineData("<cputune><emulatorpin cpuset='0'/></cputune>", 16384)]
    public void More_virtual_cpus_than_can_be_numbered_are_no_endless_work(string tune, int steps)
    {
        var xml = $"<domain type='qemu'><name>g</name><memory>1048576</memory><vcpu>2147483647</vcpu>{tune}" +
            "<os><type arch='ppc64le' machine='pseries'>hvm</type></os></domain>";
        var definition = DomainXml.Parse(xml).Value!.Definition;
        Assert.Equal(steps, ThreadSteps.AtStart(definition).Count());
    }
}
