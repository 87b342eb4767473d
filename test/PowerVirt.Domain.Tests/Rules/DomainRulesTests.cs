using System.Text;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Rules;

public class DomainRulesTests
{
    /// <summary>What is wrong, and the elements that say it.</summary>
    private static readonly (string Title, string Document)[] Cases =
    [
        ("memory of 700 MiB", Guests.Document(memory: "<memory unit='MiB'>700</memory>")),
        ("memory of 64 MiB", Guests.Document(memory: "<memory unit='MiB'>64</memory>")),
        ("no memory", Guests.Document(memory: "")),
        ("maximum memory below memory, without slots", Guests.Document(memory: "<maxMemory unit='MiB'>512</maxMemory><memory unit='GiB'>1</memory>")),
        ("33 memory slots", Guests.Document(memory: "<maxMemory slots='33' unit='GiB'>4</maxMemory><memory unit='GiB'>1</memory>")),
        ("5000 vcpus", Guests.Document(elements: "<vcpu>5000</vcpu>")),
        ("topology that does not add up", Guests.Document(elements: "<vcpu>4</vcpu><cpu><topology sockets='1' cores='2' threads='4'/></cpu>")),
        ("three threads", Guests.Document(elements: "<vcpu>3</vcpu><cpu><topology sockets='1' cores='1' threads='3'/></cpu>")),
        ("half a core at start", Guests.Document(elements: "<vcpu current='5'>8</vcpu><cpu><topology sockets='1' cores='2' threads='4'/></cpu>")),
        ("NUMA cell of 300 MiB", Guests.Document(elements: "<cpu><numa><cell cpus='0' memory='300' unit='MiB'/></numa></cpu>")),
        ("huge pages twice for one cell", Guests.Document(elements: "<memoryBacking><hugepages><page size='2048' nodeset='0-1'/><page size='16384' nodeset='1'/></hugepages></memoryBacking><vcpu>2</vcpu><cpu><numa><cell cpus='0' memory='524288'/><cell cpus='1' memory='524288'/></numa></cpu>")),
        ("iothread that is not there", Guests.Document("<disk type='file'><driver name='qemu' iothread='2'/><source file='/f'/><target dev='vda' bus='virtio'/></disk>", "<iothreads>1</iothreads>")),
        ("everything but pseries", Guests.Document(elements: "<clock offset='utc'><timer name='kvmclock' present='yes'/></clock><pm><suspend-to-mem enabled='yes'/></pm><launchSecurity type='sev'/><sysinfo type='smbios'/>")),
        ("settings of pseries that contradict", Guests.Document(elements: "<features><nested-hv state='on'/></features><cpu mode='host-model'><model>power8</model><topology sockets='1' cores='1' threads='4'/></cpu><vcpu>4</vcpu><p:pseries xmlns:p='urn:powervirt:domain:1'><p:nested-papr state='on'/><p:dawr1 state='on'/><p:interrupts mode='xive'/><p:vsmt threads='2'/><p:firmware type='vof'/></p:pseries>")),
        ("settings of pseries elsewhere", Guests.Document(elements: "<p:pseries xmlns:p='urn:powervirt:domain:1'><p:fwnmi state='on'/></p:pseries>", os: "<os><type machine='powernv9'>hvm</type></os>")),
        ("tuning that contradicts", Guests.Document(elements: "<vcpu>2</vcpu><iothreads>1</iothreads><cputune><period>1</period><quota>1</quota><vcpupin vcpu='0' cpuset='0'/><vcpupin vcpu='0' cpuset='1'/><iothreadpin iothread='4' cpuset='1'/><vcpusched vcpus='0-1' scheduler='fifo'/><vcpusched vcpus='1' scheduler='batch'/></cputune><numatune><memory mode='strict'/><memnode cellid='0' nodeset='0'/></numatune>")),
        ("labels that contradict", Guests.Document(elements: "<seclabel type='dynamic' model='dac' relabel='no'/><seclabel type='static' model='selinux'/><seclabel type='none' model='dac'/>")),
        ("name with a slash", Guests.Document().Replace("<name>guest<", "<name>a/b<", StringComparison.Ordinal)),
        ("unknown machine", Guests.Document(os: "<os><type arch='ppc64le' machine='pc-q35-8.0'>hvm</type></os>")),
        ("unknown architecture", Guests.Document(os: "<os><type arch='pdp11'>hvm</type></os>")),
        ("x86 guest", Guests.Document(os: "<os><type arch='x86_64' machine='q35'>hvm</type></os>")),
        ("initrd without kernel", Guests.Document(os: "<os><type>hvm</type><initrd>/initrd</initrd></os>")),
        ("both sorts of boot order", Guests.Document("<interface type='user'><boot order='1'/></interface>", os: "<os><type>hvm</type><boot dev='hd'/></os>")),
        ("boot order twice", Guests.Document("<interface type='user'><boot order='1'/></interface><interface type='user'><boot order='1'/></interface>")),
        ("features of a PC", Guests.Document(elements: "<features><acpi/><apic/><pae/></features>")),
        ("features of pseries elsewhere", Guests.Document(elements: "<features><htm state='on'/><cfpc value='fixed'/></features>", os: "<os><type machine='powernv9'>hvm</type></os>")),
        ("compat level elsewhere", Guests.Document(elements: "<cpu mode='host-model'><model>power8</model></cpu>", os: "<os><type machine='powernv9'>hvm</type></os>")),
        ("floppy", Guests.Document("<disk type='file' device='floppy'><source file='/f'/><target dev='fda'/></disk>")),
        ("IDE disk", Guests.Document("<disk type='file'><source file='/f'/><target dev='hda' bus='ide'/></disk>")),
        ("partition as target", Guests.Document("<disk type='file'><source file='/f'/><target dev='vdb1'/></disk>")),
        ("the same target twice", Guests.Document("<disk type='file'><source file='/f'/><target dev='vda'/></disk><disk type='file'><source file='/g'/><target dev='vda'/></disk>")),
        ("disk without source", Guests.Document("<disk type='file'><target dev='vda'/></disk>")),
        ("virtio address for a SCSI disk", Guests.Document("<disk type='file'><source file='/f'/><target dev='sda' bus='scsi'/><address type='pci' slot='5'/></disk>")),
        ("more PCI buses than host bridges", Guests.Document("<rng model='virtio'><backend model='builtin'/><address type='pci' bus='0x20' slot='1'/></rng>")),
        ("one PCI slot twice", Guests.Document(string.Concat(Enumerable.Repeat("<rng model='virtio'><backend model='builtin'/><address type='pci' slot='5'/></rng>", 2)))),
        ("PCI Express", Guests.Document("<controller type='pci' index='1' model='pcie-root-port'/>")),
        ("PCI bridge as root", Guests.Document("<controller type='pci' index='0' model='pci-bridge'/>")),
        ("USB devices without USB", Guests.Document("<controller type='usb' model='none'/><input type='keyboard' bus='usb'/>")),
        ("PS/2 keyboard and QXL and SPICE", Guests.Document("<input type='keyboard' bus='ps2'/><video><model type='qxl'/></video><graphics type='spice'/>")),
        ("two TPM proxies and TIS", Guests.Document(string.Concat(Enumerable.Repeat("<tpm model='spapr-tpm-proxy'><backend type='passthrough'/></tpm>", 2)) + "<tpm model='tpm-tis'><backend type='emulator' version='1.2'/></tpm>")),
        ("address of another machine", Guests.Document("<sound model='ich6'><address type='isa' iobase='0x3f8'/></sound>")),
        ("slot and function out of range", Guests.Document("<rng model='virtio'><backend model='builtin'/><address type='pci' slot='0x20' function='0x8'/></rng>")),
        ("multicast MAC address", Guests.Document("<interface type='user'><mac address='01:00:00:00:00:01'/></interface>")),
    ];

    [Fact]
    public void What_is_wrong_is_said_with_place_and_remedy()
    {
        var text = new StringBuilder();
        foreach (var (title, document) in Cases)
        {
            text.Append(title).Append('\n');
            foreach (var problem in Guests.Problems(document))
            {
                text.Append("  ").Append((int)problem.Code).Append(problem.Severity == Severity.Warning ? " (warning) " : " ").Append(problem).Append('\n');
                if (problem.Remedy is { } remedy) text.Append("      ").Append(remedy).Append('\n');
            }
        }

        GoldenFile.Check("domain-rules.txt", text.ToString());
    }

    [Fact]
    public void Each_case_is_refused() =>
        Assert.All(Cases, example => Assert.Contains(Guests.Problems(example.Document), problem => problem.Severity == Severity.Error));

    [Fact]
    public void A_plain_guest_has_no_problem() => Assert.Empty(Guests.Problems(Guests.Document()));
}
