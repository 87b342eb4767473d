using System.Text;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Rules.Disks;

public class DiskRulesTests
{
    private const string Secret = "<secret type='passphrase' usage='a'/>";

    /// <summary>What is wrong, and the disks that say it.</summary>
    private static readonly (string Title, string Devices)[] Cases =
    [
        ("no target", "<disk type='file'><source file='/a'/></disk><disk type='volume'><source pool='p' volume='v'/></disk>"),
        ("no source", "<disk type='file'><target dev='vda'/></disk>"),
        ("names", File("xyz") + File("vda1") + File("vdA")),
        ("the same name twice", File("vda") + File("vda")),
        ("the same address twice", Disk("<target dev='sda'/><address type='drive' unit='2'/>") + File("sdc")),
        ("floppy", "<disk type='file' device='floppy'><source file='/a'/><target dev='fda'/></disk>"),
        ("floppy elsewhere", "<disk type='file' device='floppy'><source file='/a'/><target dev='vda' bus='virtio'/></disk>"),
        ("buses that pseries has not", File("hda") + File("xvda") + Disk("<target dev='sda' bus='sd'/><serial>a</serial><iotune><total_iops_sec>1</total_iops_sec></iotune>")),
        ("addresses of another bus", Disk("<target dev='sda'/><address type='pci' slot='5'/>") + Disk("<target dev='vda'/><address type='drive'/>")
            + Disk("<target dev='sdb' bus='usb'/><address type='drive'/>")),
        ("words", Disk("<driver type='qcow3' cache='all' rerror_policy='enospace'/><target dev='vda' bus='vme' tray='ajar'/>", "model='usb' snapshot='maybe'")),
        ("virtio CD-ROM", "<disk device='cdrom'><target dev='vda'/></disk>"),
        ("virtio options elsewhere", Disk("<driver queues='2' event_idx='on' ioeventfd='on' iothread='1' iommu='on' packed='on'/><target dev='sda'/>", "model='virtio'")),
        ("formats", Disk("<driver type='cow'/><target dev='vda'/>") + Disk("<driver type='iso'/><target dev='vdb'/>") + Disk("<driver type='ploop'/><target dev='vdc'/>")
            + Disk("<driver type='fat'/><target dev='vdd'/>")),
        ("directory", "<disk type='dir'><driver type='raw'/><source dir='/a'/><target dev='vda'/></disk>"),
        ("caches and tables of raw images", Disk("<driver type='raw' io='native' discard_no_unref='on'><metadata_cache><max_size>1</max_size></metadata_cache></driver><target dev='vda'/>")),
        ("driver name", Disk("<driver name='phy'/><target dev='vda'/>")),
        ("copy on read", "<disk device='cdrom'><driver copy_on_read='on'/><target dev='sda'/></disk><disk type='block' device='lun'><driver copy_on_read='on'/><source dev='/a'/><target dev='sdb'/></disk>"),
        ("queue threads", Disk("<driver queues='2' iothread='3'><iothreads><iothread id='1'><queue id='0'/></iothread><iothread id='1'><queue id='0'/><queue id='9'/></iothread></iothreads></driver><target dev='vda'/>")),
        ("I/O thread that is not there", Disk("<driver iothread='1'/><target dev='vda'/>")),
        ("half a queue mapping", Disk("<driver queues='2'><iothreads><iothread id='1'/><iothread id='2'><queue id='0'/></iothread></iothreads></driver><target dev='vda'/>")),
        ("serial", Disk("<target dev='vda'/><serial>a,b</serial>")),
        ("wwn, vendor and product", Disk("<target dev='sda'/><wwn>123</wwn><vendor>123456789</vendor><product>\u00e9</product>")
            + Disk("<target dev='vda'/><wwn>5000c50015ea71ac</wwn><product>a</product>")),
        ("LUN", "<disk type='file' device='lun'><driver type='qcow2'/><source file='/a'><slices><slice type='storage' offset='0' size='1'/></slices></source><target dev='sda' bus='usb'/></disk>"
            + "<disk type='block' device='lun' sgio='unfiltered'><source dev='/a'/><target dev='sdb'/><serial>a</serial><wwn>5000c50015ea71ac</wwn><vendor>a</vendor></disk>"
            + "<disk type='network' device='lun'><source protocol='nbd' name='a'><host name='h'/></source><target dev='sdc'/></disk>"),
        ("what only a LUN has", Disk("<target dev='vda'/>", "rawio='yes' sgio='filtered'", "<reservations managed='yes'/>")),
        ("reservations", "<disk type='block' device='lun'><source dev='/a'><reservations managed='no'/></source><target dev='sda'/></disk>"),
        ("removable, tray and rotation", Disk("<target dev='vda' removable='on' tray='open' rotation_rate='7200'/>")
            + "<disk device='cdrom'><target dev='sda' rotation_rate='1'/></disk>"),
        ("geometry", Disk("<geometry cyls='1' heads='1' secs='1' trans='lba'/><target dev='vda'/>") + Disk("<geometry cyls='1' heads='1' secs='1'/><target dev='sda' bus='usb'/>")),
        ("read-only SATA disk", Disk("<target dev='sda' bus='sata'/><readonly/>")),
        ("shared qcow2 image", Disk("<driver type='qcow2'/><target dev='vda'/><shareable/>")),
        ("transient", "<disk type='block'><source dev='/a'/><target dev='vda'/><transient/><readonly/></disk>" + Disk("<target dev='sda' bus='sata'/><transient shareBacking='yes'/>")
            + "<disk device='cdrom'><target dev='sdb'/><transient/></disk>"),
        ("startup policies", Disk("<target dev='vda'/>", source: "", policy: "startupPolicy='requisite'")
            + "<disk type='network'><source protocol='nbd' startupPolicy='optional'><host name='h'/></source><target dev='vdb'/></disk>"),
        ("limits that contradict each other", Disk("<target dev='vda'/><iotune><total_bytes_sec>1</total_bytes_sec><read_bytes_sec>1</read_bytes_sec><total_iops_sec>1</total_iops_sec>"
            + "<write_iops_sec>1</write_iops_sec><total_bytes_sec_max>2</total_bytes_sec_max><write_bytes_sec_max>2</write_bytes_sec_max>"
            + "<total_iops_sec_max>2</total_iops_sec_max><read_iops_sec_max>1000000000000001</read_iops_sec_max></iotune>")),
        ("groups of limits", Disk("<target dev='vda'/><iotune><group_name>g</group_name></iotune>") + Disk("<target dev='vdb'/><iotune><total_iops_sec>1</total_iops_sec><group_name>h</group_name></iotune>")
            + Disk("<target dev='vdc'/><iotune><total_iops_sec>2</total_iops_sec><group_name>h</group_name></iotune>")),
        ("two authentications", Network("iscsi", "<auth username='a'><secret type='iscsi' usage='b'/></auth>", "<auth username='a'><secret type='iscsi' usage='b'/></auth>")),
        ("two encryptions", Disk($"<target dev='vda'/><encryption format='luks'>{Secret}</encryption>", source: $"<encryption format='luks'>{Secret}</encryption>")),
        ("authentication", Network("iscsi", "<auth username='a'><secret type='ceph' usage='b'/></auth>") + Network("nbd", "<auth username='a'><secret type='iscsi' usage='b'/></auth>")
            + Network("ssh", "<auth username='a'><secret usage='b'/></auth>") + Network("ssh", "<auth/>") + Network("ssh", "<auth username='a'/>")),
        ("secrets", Network("ssh", "<auth username='a'><secret type='iscsi'/></auth>") + Network("ssh", "<auth username='a'><secret type='iscsi' uuid='zz' usage='b'/></auth>")),
        ("encryption", Disk("<driver type='vmdk'/><target dev='vda'/>", source: $"<encryption format='luks'>{Secret}</encryption>")
            + Disk("<target dev='vdb'/>", source: $"<encryption format='luks2'>{Secret}{Secret}</encryption>")
            + Disk("<target dev='vdc'/>", source: $"<encryption format='luks' engine='librbd'>{Secret}</encryption>")
            + Disk("<target dev='vdd'/>", source: "<encryption format='luks'><cipher name='aes' size='256'/></encryption>")
            + Disk("<driver type='qcow2'/><target dev='vde'/>", source: $"<encryption format='qcow'>{Secret}</encryption>")),
        ("protocols", "<disk type='network'><source name='a'/><target dev='vda'/></disk><disk type='network'><source protocol='smb'/><target dev='vdb'/></disk>"
            + "<disk type='network'><source protocol='http'/><target dev='vdc'/></disk><disk type='network'><source protocol='rbd' name='a'/><target dev='vdd'/></disk>"),
        ("options of other protocols", Network("iscsi", "<ssl verify='no'/><cookies><cookie name='a'>b</cookie></cookies><readahead size='1'/><timeout seconds='1'/><reconnect delay='1'/><snapshot name='a'/><config file='/b'/>", attributes: "query='a' tls='yes'")),
        ("hosts", "<disk type='network'><source protocol='ssh' name='a'/><target dev='vda'/></disk>" + Network("nbd", "<host name='second'/>")
            + "<disk type='network'><source protocol='gluster' name='a/b'><host transport='unix'/><host socket='/s'/><host name='a' port='70000'/></source><target dev='vdb'/></disk>"),
        ("slices", Disk("<target dev='vda'/>", source: "<slices><slice type='storage' offset='-1' size='1'/></slices>") + Disk("<target dev='vdb'/>", source: "<slices><slice type='storage' offset='1' size='0'/></slices>")),
        ("NVMe", "<disk type='nvme'><source type='usb' namespace='0'><address bus='1'/></source><target dev='vda'/></disk><disk type='nvme'><source type='pci'/><target dev='vdb'/></disk>"),
        ("vhost-user", "<disk type='vhostuser' snapshot='external'><driver cache='none' discard='unmap' type='raw'/><source type='tcp' path='/a'><reconnect enabled='yes'/></source><backingStore/><target dev='sda'/><serial>a</serial><readonly/></disk>"),
        ("vDPA", "<disk type='vhostvdpa'><source dev='/dev/a'/><target dev='vda'/></disk>"),
        ("half a volume", "<disk type='volume'><source pool='a'/><target dev='vda'/></disk>"),
        ("chains", Disk("<driver type='qcow2'/><backingStore type='file'><source file='/b'/></backingStore><target dev='vda'/>")
            + Disk("<driver type='qcow2'/><backingStore type='file'><format type='cow'/><source file='/b'/></backingStore><target dev='vdb'/>")
            + Disk("<driver type='qcow2'/><backingStore type='file'><format type='raw'/></backingStore><target dev='vdc'/>")),
        ("labels", Disk("<target dev='vda'/>", source: "<seclabel model='dac' relabel='no'><label>a</label></seclabel><seclabel model='dac'/>")),
    ];

    [Fact]
    public void A_label_of_its_own_needs_a_guest_whose_files_get_labels()
    {
        var disk = Disk("<target dev='vda'/>", source: "<seclabel model='dac' relabel='yes'><label>a</label></seclabel>");
        Assert.Empty(Guests.Problems(Guests.Document(disk)));
        var problem = Assert.Single(Guests.Problems(Guests.Document(
            disk, "<seclabel type='static' model='dac' relabel='no'><label>a</label></seclabel>")));
        Assert.Equal("label overrides require relabeling to be enabled at the domain level", problem.Message);
    }

    [Fact]
    public void What_is_wrong_with_a_disk_is_said_with_its_place()
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

        GoldenFile.Check("disk-rules.txt", text.ToString());
    }

    [Fact]
    public void Each_case_is_refused() =>
        Assert.All(Cases, example => Assert.Contains(Guests.Problems(Guests.Document(example.Devices)), problem => problem.Severity == Severity.Error));

    private static string File(string target) => Disk($"<target dev='{target}'/>");

    private static string Disk(string elements, string attributes = "", string source = "", string policy = "") =>
        $"<disk type='file' {attributes}><source file='/a' {policy}>{source}</source>{elements}</disk>";

    private static string Network(string protocol, string source, string elements = "", string attributes = "") =>
        $"<disk type='network'><source protocol='{protocol}' name='a' {attributes}><host name='h'/>{source}</source>{elements}<target dev='vdz'/></disk>";
}
