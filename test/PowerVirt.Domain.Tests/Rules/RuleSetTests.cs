using PowerVirt.Domain.Rules;

namespace PowerVirt.Domain.Tests.Rules;

public class RuleSetTests
{
    /// <summary>What libvirt takes, because it rounds or ignores it, and what check says about it.</summary>
    [Theory]
    [InlineData("<memory unit='MiB'>700</memory>", "")]
    [InlineData("<maxMemory slots='33' unit='GiB'>4</maxMemory><memory unit='GiB'>1</memory>", "")]
    [InlineData("<memory unit='GiB'>1</memory>", "<features><acpi/><pae/></features>")]
    [InlineData("<memory unit='GiB'>1</memory>", "<pm><suspend-to-disk enabled='yes'/></pm>")]
    [InlineData("<memory unit='GiB'>1</memory>", "<vcpu>3</vcpu><cpu><topology sockets='1' cores='1' threads='3'/></cpu>")]
    public void What_libvirt_lets_pass_is_refused_by_the_strict_rules_alone(string memory, string elements)
    {
        var domain = Guests.Complete(Guests.Document(elements: elements, memory: memory));
        Assert.Empty(DomainRules.Check(domain, Guests.Facts, RuleSet.Libvirt));
        Assert.Contains(DomainRules.Check(domain, Guests.Facts), problem => problem.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("<features><gic version='2'/></features>", "The 'gic' feature is not supported for architecture 'ppc64le' or machine type 'pseries-7.2'")]
    [InlineData("<clock offset='utc'><timer name='rtc' tickpolicy='merge'/></clock>", "unsupported rtc timer tickpolicy 'merge'")]
    [InlineData("<clock offset='utc'><timer name='hpet' present='yes'/></clock>", "hpet timer is not supported by this architecture")]
    [InlineData("<memoryBacking><hugepages><page size='2048' nodeset='1'/></hugepages></memoryBacking>", "hugepages: node 1 not found")]
    [InlineData("<vcpu>2</vcpu><cpu><numa><cell cpus='0-3' memory='262144'/></numa></cpu>", "Number of CPUs in <numa> exceeds the <vcpu> count")]
    [InlineData("<vcpu current='5'>8</vcpu><cpu><topology sockets='1' cores='2' threads='4'/></cpu>", "vCPUs count must be a multiple of the vCPU hotplug granularity (4)")]
    [InlineData("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes'/><vcpu id='1' enabled='no' hotpluggable='no'/></vcpus>", "vcpu '1' is both offline and not hotpluggable")]
    [InlineData("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='no'/><vcpu id='1' enabled='yes'/></vcpus>", "vcpu 0 can't be offline")]
    [InlineData("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes' hotpluggable='yes'/></vcpus>", "vcpu0 can't be hotpluggable")]
    [InlineData("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes' order='2'/></vcpus>", "vcpu0 must be enabled first")]
    [InlineData("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes' order='1'/><vcpu id='1' enabled='yes'/></vcpus>", "all vcpus must have either set or unset order")]
    [InlineData("<vcpu>3</vcpu><vcpus><vcpu id='0' enabled='yes' order='1'/><vcpu id='1' enabled='yes' order='3'/><vcpu id='2' enabled='yes' order='2'/></vcpus>", "online non-hotpluggable vcpus must be ordered in ascending order")]
    [InlineData("<vcpu>3</vcpu><vcpus><vcpu id='0' enabled='yes' order='1'/><vcpu id='1' enabled='yes' hotpluggable='yes' order='2'/><vcpu id='2' enabled='yes' order='3'/></vcpus>", "online non-hotpluggable vcpus need to be ordered prior to hotplugable vcpus")]
    [InlineData("<features><smm state='on'><tseg unit='MiB'>48</tseg></smm></features>", "SMM TSEG is only supported with q35 machine type")]
    [InlineData("<features><kvm><dirty-ring state='on' size='1000'/></kvm></features>", "dirty ring must be power of 2 and ranges [1024, 65536]")]
    [InlineData("<features><ioapic driver='x'/></features>", "Invalid value for attribute 'driver' in element 'ioapic': 'x'.")]
    [InlineData("<keywrap><cipher name='aes' state='on'/></keywrap>", "aes-key-wrap is not available with this QEMU binary")]
    [InlineData("<sysinfo type='smbios'><bios><entry name='date'>yesterday</entry></bios></sysinfo>", "Invalid BIOS 'date' format")]
    [InlineData("<sysinfo type='smbios'><system><entry name='uuid'>c7a5fdbd-edaf-9455-926a-d65c16db1801</entry></system></sysinfo>", "UUID mismatch between <uuid> and <sysinfo>")]
    public void What_libvirt_refuses_is_refused_in_its_words(string elements, string message)
    {
        var domain = Guests.Complete(Guests.Document(elements: elements));
        Assert.Contains(DomainRules.Check(domain, Guests.Facts, RuleSet.Libvirt), problem => problem.Message == message);
    }

    [Theory]
    [InlineData("<nvram>/n</nvram>", "no loader path specified and firmware auto selection disabled")]
    [InlineData("<acpi><table type='slic'>/a</table><table type='slic'>/b</table></acpi>", "Only one acpi table is supported")]
    public void Firmware_of_other_machines_is_refused_in_libvirts_words(string elements, string message)
    {
        var domain = Guests.Complete(Guests.Document(os: $"<os><type>hvm</type>{elements}</os>"));
        Assert.Contains(DomainRules.Check(domain, Guests.Facts, RuleSet.Libvirt), problem => problem.Message == message);
    }

    [Theory]
    [InlineData("<features><foo/></features>", "unexpected feature 'foo'")]
    [InlineData("<cpu><feature policy='require' name='x'/></cpu>", "Non-empty feature list specified without CPU model")]
    [InlineData("<cpu><vendor>IBM</vendor></cpu>", "CPU vendor specified without CPU model")]
    [InlineData("<seclabel/>", "missing security model in domain seclabel")]
    [InlineData("<memoryBacking><access mode='foo'/></memoryBacking>", "unknown memoryBacking/access/mode 'foo'")]
    [InlineData("<sysinfo type='fwcfg'><entry name='opt/x'/></sysinfo>", "Firmware entry must have either value or 'file' attribute")]
    [InlineData("<q:override xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'><q:device alias='a'><q:frontend><q:property name='id' type='string' value='b'/></q:frontend></q:device></q:override>", "property with name 'id' can't be overridden")]
    [InlineData("<q:override xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'><q:device alias='a'><q:frontend><q:property name='p' type='unsigned' value='-1'/></q:frontend></q:device></q:override>", "invalid value '-1' of 'value' attribute of 'qemu:property'")]
    public void Elements_are_refused_in_libvirts_words(string elements, string message) =>
        Assert.Contains(Guests.Problems(Guests.Document(elements: elements)), problem => problem.Message == message);

    [Theory]
    [InlineData("<audio id='1' type='none'><output fixedSettings='yes'/></audio>", "fixed audio settings requires mixing engine")]
    [InlineData("<hub type='foo'/>", "unknown hub device type 'foo'")]
    [InlineData("<graphics type='sdl'/><sound model='ac97'/>", "unable to find audio backend for sound device")]
    [InlineData("<disk type='network'><source protocol='http' name='a'><host name='h'/><cookies><cookie name='a'>b</cookie><cookie name='a'>c</cookie></cookies></source><target dev='vda'/></disk>", "duplicate cookie 'a'")]
    [InlineData("<interface type='bridge'><source bridge='b'/><bandwidth><inbound average='1' floor='1'/></bandwidth></interface>", "floor attribute is not supported for this config")]
    [InlineData("<interface type='direct'><source dev='e'/><virtualport type='802.1Qbh'/></interface>", "missing profileid in <virtualport type='802.1Qbh'>")]
    [InlineData("<interface type='direct'><source dev='e'/><virtualport type='openvswitch'><parameters managerid='1'/></virtualport></interface>", "extra managerid unsupported in <virtualport type='openvswitch'>")]
    [InlineData("<controller type='pci' model='pci-bridge' index='1'><target hotplug='off'/></controller>", "Option 'hotplug' is not valid for PCI controller with index '1', model 'pci-bridge' and modelName 'pci-bridge'")]
    [InlineData("<graphics type='vnc' port='5899'/>", "vnc port must be in range [5900,65535]")]
    [InlineData("<disk type='file'><source file='/a'/><target dev='vda'/><boot order='0'/></disk>", "Invalid value for attribute 'order' in element 'boot': Zero is not permitted")]
    [InlineData("<disk type='file'><source file='/a'/><target dev='vda'/><iotune><total_bytes_sec>-1</total_bytes_sec></iotune></disk>", "disk iotune field 'total_bytes_sec' must be an integer")]
    [InlineData("<disk type='file'><driver name='qemu' rerror_policy='enospace'/><source file='/a'/><target dev='vda'/></disk>", "Invalid disk read error policy: 'enospace'")]
    [InlineData("<disk type='network'><source protocol='http' name='a'><host name='h'/><cookies><cookie name='a=b'>c</cookie></cookies></source><target dev='vda'/></disk>", "cookie name 'a=b' contains invalid characters")]
    [InlineData("<disk type='network'><source protocol='http' name='a'><host name='h'/><cookies><cookie name='a'>b;c</cookie></cookies></source><target dev='vda'/></disk>", "value of cookie 'a' contains invalid characters")]
    public void Devices_are_refused_in_libvirts_words(string device, string message) =>
        Assert.Contains(Guests.Problems(Guests.Document(device)), problem => problem.Message == message);

    [Theory]
    [InlineData("<memory model='dimm'><target><size>262144</size></target></memory>", "", "cannot use/hotplug a memory device when domain 'maxMemory' is not defined")]
    [InlineData("<memory model='nvdimm'><target><size unit='MiB'>300</size><label><size>128</size></label></target></memory>", "<maxMemory slots='1' unit='GiB'>4</maxMemory>", "path is required for model 'nvdimm'")]
    [InlineData("<memory model='nvdimm'><source><path>/x</path></source><target><size unit='MiB'>300</size></target></memory>", "<maxMemory slots='1' unit='GiB'>4</maxMemory>", "label size is required for NVDIMM device")]
    [InlineData("<memory model='nvdimm'><source><path>/x</path></source><target><size unit='MiB'>300</size><label><size>64</size></label></target></memory>", "<maxMemory slots='1' unit='GiB'>4</maxMemory>", "nvdimm label must be at least 128KiB")]
    [InlineData("<memory model='virtio-mem'><target><size unit='MiB'>512</size><block>2048</block><requested unit='MiB'>256</requested></target></memory>", "<maxMemory slots='1' unit='GiB'>4</maxMemory>", "virtio-mem isn't supported by this QEMU binary")]
    public void Memory_modules_are_refused_in_libvirts_words(string module, string maxMemory, string message)
    {
        var domain = Guests.Complete(Guests.Document(module, memory: maxMemory + "<memory unit='GiB'>2</memory>"));
        Assert.Contains(DomainRules.Check(domain, Guests.Facts, RuleSet.Libvirt), problem => problem.Message == message);
    }
}
