using System.Text;
using PowerVirt.Domain.Rules;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Rules;

/// <summary>Devices that are refused, each with what is said about it.</summary>
public class DeviceRulesTests
{
    private const string Uuid = "53764d0e-85a0-42b4-af5c-2046b460b1dc";

    private static readonly (string Title, string Devices)[] Cases =
    [
        ("controllers that PCs have", "<controller type='fdc'/><controller type='ide'/><controller type='pci' index='1' model='pcie-expander-bus'/><controller type='pci' index='2' model='pci-expander-bus'/>"),
        ("unknown model of a controller", "<controller type='usb' model='uhci-9000'/>"),
        ("virtio-scsi options elsewhere", "<controller type='scsi' model='lsilogic'><driver queues='2' cmd_per_lun='3' max_sectors='4' ioeventfd='on' iothread='1'/></controller>"),
        ("too many USB ports", "<controller type='usb' model='qemu-xhci' ports='16'/><controller type='usb' index='1' model='piix3-uhci' ports='4'/>"),
        ("USB beside no USB", "<controller type='usb' model='none'/><controller type='usb' index='1' model='qemu-xhci'/>"),
        ("one index twice", "<controller type='scsi' index='1'/><controller type='scsi' index='1'/>"),
        ("ibmvscsi on PCI", "<controller type='scsi' model='ibmvscsi'><address type='pci' slot='4'/></controller>"),
        ("a negative index", "<controller type='scsi' index='-1'/>"),
        ("host bridges and target indexes", "<controller type='pci' index='0' model='pci-root'><target index='1'><node>0</node></target></controller><controller type='pci' index='1' model='pci-root'><target index='31'/></controller><controller type='pci' index='2' model='pci-root'><target index='0'/></controller>"),
        ("USB controllers that serve nobody", "<controller type='usb' index='0' model='ich9-uhci1'/>"),
        ("a companion of another controller", "<controller type='usb' index='0' model='ich9-ehci1'/><controller type='usb' index='1' model='ich9-uhci1'/>"),
        ("USB controllers with one index", "<controller type='usb' index='0' model='qemu-xhci'/><controller type='usb' index='0' model='pci-ohci'/>"),
        ("a second console that is a serial port", "<serial type='pty'/><console type='pty'/><console type='pty'><target type='serial'/></console>"),
        ("PCI controllers without a model", "<controller type='pci' index='0'/><controller type='pci' index='1'/>"),
        ("virtio devices beside PCI", "<memballoon model='virtio'><address type='drive'/></memballoon><rng model='virtio'><backend model='random'/><address type='spapr-vio'/></rng><filesystem><source dir='/a'/><target dir='b'/><address type='usb'/></filesystem>"),
        ("USB parts in one place", "<controller type='usb' index='0' model='ich9-ehci1'/><controller type='usb' index='0' model='ich9-ehci1'/>"),
        ("what an agent's mouse must say", "<channel type='qemu-vdagent'><source><clipboard/><mouse/></source><target type='virtio'/></channel>"),
        ("one target index twice", "<controller type='pci' index='0' model='pci-root'/><controller type='pci' index='1' model='pci-root'><target index='4'/></controller><controller type='pci' index='2' model='pci-root'><target index='4'/></controller>"),
        ("options of other PCI controllers", "<controller type='pci' index='0' model='pci-root'/><controller type='pci' index='1' model='pci-root'><target chassisNr='3' chassis='4' port='0x5' busNr='6'/></controller><controller type='pci' index='2' model='pci-bridge'><target index='7'><node>0</node></target></controller>"),
        ("a bridge before its bus", "<controller type='pci' index='0' model='pci-root'/><controller type='pci' index='1' model='pci-bridge'><address type='pci' bus='2' slot='1'/></controller>"),
        ("PCI domain, slot 0", "<rng model='virtio'><backend model='builtin'/><address type='pci' domain='1' slot='1'/></rng><vsock><address type='pci' bus='1' slot='0'/></vsock>"),
        ("zPCI", "<vsock><address type='pci'><zpci uid='1' fid='2'/></address></vsock>"),
        ("interfaces that are not possible", "<interface type='internal'/><interface type='null'/><interface type='udp'/><interface type='mcast'/><interface type='wireless'/>"),
        ("interfaces that lack something", "<interface type='bridge'/><interface type='network'/><interface type='direct'/><interface type='vdpa'/><interface type='vhostuser'/><interface type='hostdev'/>"),
        ("interfaces with the wrong card", "<interface type='vhostuser'><source type='unix' path='/s' mode='server'><reconnect enabled='yes' timeout='1'/></source><model type='e1000'/></interface><interface type='vdpa'><source dev='/d'/><model type='e1000'/></interface><interface type='user'><model type='usb-net'/></interface><interface type='user'><model type='a b'/></interface>"),
        ("interface options that do not fit", "<interface type='user'><script path='/s'/><port isolated='yes'/><backenddomain name='x'/><guest dev='eth0'/></interface><interface type='bridge'><source bridge='b'/><portForward proto='sctp'/><backend type='passt'/></interface>"),
        ("queues that are no power of two", "<interface type='user'><model type='virtio'/><driver rx_queue_size='500' tx_queue_size='600'/></interface>"),
        ("VLAN and bandwidth", "<interface type='bridge'><source bridge='b'/><vlan trunk='no'><tag id='1'/><tag id='5000'/></vlan><bandwidth><inbound/><outbound peak='1' floor='2'/></bandwidth></interface>"),
        ("teams that are none", "<interface type='user'><model type='e1000'/><teaming type='persistent'/></interface><interface type='user'><model type='virtio'/><teaming type='transient'/></interface>"),
        ("host devices twice", string.Concat(Enumerable.Repeat("<hostdev type='pci'><source><address bus='1' slot='2'/></source></hostdev><hostdev type='usb'><source><address bus='1' device='2'/></source></hostdev>", 2))),
        ("host devices without a source", "<hostdev type='pci'/><hostdev type='usb'><source/></hostdev><hostdev type='scsi'><source/></hostdev><hostdev type='scsi_host'><source/></hostdev><hostdev type='mdev' model='vfio-pci'><source/></hostdev><hostdev type='gpu'><source/></hostdev>"),
        ("host devices in the wrong place", $"<hostdev type='mdev' model='vfio-pci' display='on'><source><address uuid='{Uuid}'/></source><address type='drive'/></hostdev><hostdev type='mdev' model='vfio-ap'><source><address uuid='{Uuid}'/></source></hostdev><hostdev type='usb'><source><address bus='1' device='2'/></source><address type='unassigned'/></hostdev>"),
        ("mediated device without a number", "<hostdev type='mdev'><source><address domain='1'/></source></hostdev>"),
        ("SCSI host options elsewhere", "<hostdev type='scsi_host' sgio='unfiltered' rawio='yes' model='x'><source protocol='vhost' wwpn='naa.1'/></hostdev><hostdev type='scsi' sgio='maybe'><source protocol='fcp'/></hostdev>"),
        ("parallel and ISA ports", "<parallel type='pty'/><serial type='pty'><target type='isa-serial'/></serial><serial type='pty'><target type='spapr-vio-serial'><model name='pci-serial'/></target><address type='pci' slot='9'/></serial>"),
        ("backends that lack something", "<serial type='file'/><serial type='tcp'/><serial type='udp'/><serial type='spiceport'/><serial type='nmdm'><source master='/a' slave='/b'/></serial><serial type='carrier-pigeon'/>"),
        ("connecting again", "<serial type='unix'><source mode='connect' path='/a'><reconnect enabled='yes' timeout='0'/></source></serial><serial type='unix'><source mode='bind' path='/a'><reconnect enabled='yes' timeout='1'/></source></serial><serial type='unix'><source mode='connect' path='/a'><reconnect enabled='yes'/></source></serial>"),
        ("channels", "<channel type='pty'/><channel type='pty'><target type='xen'/></channel><channel type='pty'><target type='guestfwd' address='::1'/></channel><channel type='pty'><target type='virtio'/><address type='virtio-serial' bus='1' port='3'/></channel><channel type='pty'><target type='virtio'/><address type='virtio-serial' bus='0' port='3'/></channel><channel type='pty'><target type='virtio'/><address type='pci' slot='3'/></channel>"),
        ("screens of other hypervisors", "<graphics type='rdp'/><graphics type='desktop'/><graphics type='teletext'/>"),
        ("several of one screen", "<graphics type='vnc'/><graphics type='vnc'/><graphics type='egl-headless'/><graphics type='sdl'><gl enable='yes'/></graphics>"),
        ("listening in two ways", "<graphics type='vnc' listen='127.0.0.1'><listen type='address' address='::1'/></graphics><graphics type='spice' socket='/s'><listen type='none'/></graphics>"),
        ("two places to listen", "<graphics type='vnc'><listen type='address'/><listen type='socket' address='x'/></graphics>"),
        ("password of a screen", "<graphics type='vnc' passwd='p' passwdValidTo='tomorrow' connected='maybe'/>"),
        ("adapters", "<video><model type='ramfb'/></video><video><model type='none'/></video><video><model type='vga' vram='512'><acceleration accel3d='yes'/><resolution x='1'/></model></video>"),
        ("inputs", "<input type='keyboard' bus='xen'/><input type='passthrough' bus='usb'><source evdev='/e'/></input><input type='passthrough'/><input type='evdev'/>"),
        ("sound", "<sound model='sb16'/><sound model='ac97' multichannel='yes'><audio id='9'/></sound><audio id='1' type='none'/><audio id='1' type='none'/><audio id='0' type='sdl' driver='x'/><audio id='2' type='oss' dspPolicy='11'><input><settings frequency='1'/></input></audio>"),
        ("watchdogs", "<watchdog model='ib700'/><watchdog model='i6300esb' action='pause'/>"),
        ("devices of which there is one", "<memballoon model='virtio'/><memballoon model='none'/><vsock/><vsock><cid address='2'/></vsock><nvram/><nvram/><redirfilter/><redirfilter/>"),
        ("panic devices of PCs", "<panic model='isa'/><panic model='hyperv'/><panic model='pseries'><address type='spapr-vio'/></panic>"),
        ("IOMMUs", "<iommu model='intel'/><iommu model='smmuv3'/><iommu model='virtio'/>"),
        ("virtiofs", "<filesystem accessmode='mapped' fmode='600' model='virtio'><driver type='virtiofs' wrpolicy='immediate'/><source dir='/d'/><target dir='t'/><readonly/></filesystem><filesystem fmode='9'/>"),
        ("shared memory", "<shmem name='a/b'><size unit='KiB'>512</size></shmem><shmem name='c'><model type='ivshmem-plain'/><size unit='MiB'>3</size><msi/></shmem><shmem name='d'><model type='ivshmem-doorbell'/></shmem>"),
        ("smartcards", "<smartcard mode='host-certificates'><certificate>a</certificate><database>relative</database></smartcard><smartcard mode='imagined'/>"),
        ("redirection", "<redirdev bus='pci' type='spicevmc'/><redirfilter><usbdev version='1.2.3'/></redirfilter>"),
        ("USB addresses", "<hub type='usb'><address type='usb' bus='0' port='2'/></hub><input type='mouse' bus='usb'><address type='usb' bus='3' port='1'/></input><input type='mouse' bus='usb'><address type='usb' bus='0' port='1.2'/></input><input type='mouse' bus='usb'><address type='usb' bus='0' port='9'/></input><input type='mouse' bus='usb'><address type='usb' bus='0' port='2'/></input><input type='mouse' bus='usb'><address type='usb' bus='0' port='1.2.3.4.5'/></input>"),
        ("no free port", "<controller type='usb' model='piix3-uhci'/><controller type='ccid' index='0'><address type='usb' bus='0' port='1'/></controller><controller type='ccid' index='1'><address type='usb' bus='0' port='2'/></controller><input type='mouse' bus='usb'/>"),
        ("one name for two", "<vsock><alias name='ua-a'/></vsock><rng model='virtio'><backend model='builtin'/><alias name='ua-a'/></rng>"),
        ("TPMs", "<tpm><backend type='emulator' version='3.0'><active_pcr_banks><md5/></active_pcr_banks><source type='tape' path='/t'/></backend></tpm><tpm model='tpm-spapr'><backend type='external'/></tpm><tpm/>"),
        ("vio registers", "<nvram><address type='spapr-vio' reg='0x100000000'/></nvram><serial type='pty'><address type='spapr-vio' reg='0x30000000'/></serial><serial type='pty'><address type='spapr-vio' reg='0x30000000'/></serial>"),
        ("labels of one file", "<serial type='file'><source path='/f'><seclabel model='dac' relabel='no'><label>x</label></seclabel><seclabel model='dac'/></source></serial>"),
        ("option ROM", "<interface type='user'><rom enabled='no' bar='on'/></interface>"),
    ];

    [Fact]
    public void What_is_wrong_is_said_with_place_and_remedy()
    {
        var text = new StringBuilder();
        foreach (var (title, devices) in Cases)
        {
            text.Append(title).Append('\n');
            foreach (var problem in Guests.Problems(Guests.Document(devices)))
            {
                text.Append("  ").Append((int)problem.Code).Append(problem.Severity == Severity.Warning ? " (warning) " : " ").Append(problem).Append('\n');
                if (problem.Remedy is { } remedy) text.Append("      ").Append(remedy).Append('\n');
            }
        }

        GoldenFile.Check("device-rules.txt", text.ToString());
    }

    [Fact]
    public void Each_case_is_refused() => Assert.All(
        Cases, example => Assert.Contains(Guests.Problems(Guests.Document(example.Devices)), problem => problem.Severity == Severity.Error));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_virtio_pmem_module_is_refused_where_qemu_has_none_and_nowhere_else(bool has, bool refused)
    {
        var facts = Guests.Facts with { HasDevice = type => type != "virtio-pmem-pci" || has };
        var domain = Guests.Complete(Guests.Document(
            "<memory model='virtio-pmem'><source><path>/pmem</path></source><target><size unit='GiB'>1</size></target></memory>",
            memory: "<maxMemory slots='2' unit='GiB'>8</maxMemory><memory unit='GiB'>4</memory>"));
        Assert.Equal(refused, DomainRules.Check(domain, facts).Any(problem =>
            problem.Message == "virtio-pmem isn't supported by this QEMU binary"));
    }
}
