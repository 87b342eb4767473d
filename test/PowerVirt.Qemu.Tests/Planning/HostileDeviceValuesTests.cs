using System.Collections.Immutable;
using CsCheck;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.CommandLine;

namespace PowerVirt.Qemu.Tests.Planning;

public class HostileDeviceValuesTests
{
    private const string Plain = "plain";

    private static readonly DomainDefinition Guest =
        GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);

    /// <summary>
    /// Where text of a device reaches the command line: the option, the key under which QEMU must find it, what stands
    /// around it there (<c>*</c> is the text), and the device.
    /// </summary>
    private static readonly ImmutableArray<(string Option, string Key, string Around, Func<string, Device> Make)> Places =
    [
        ("-chardev", "path", "*", text => Serial(new CharacterSource.HostDevice(text))),
        ("-chardev", "path", "*", text => Serial(new CharacterSource.Pipe(text))),
        ("-chardev", "path", "*", text => Serial(new CharacterSource.Unix(text, SocketMode.Connect))),
        ("-chardev", "host", "*", text => Serial(new CharacterSource.Udp(text, "1", null, null))),
        ("-chardev", "port", "*", text => Serial(new CharacterSource.Udp(null, text, null, null))),
        ("-chardev", "localaddr", "*", text => Serial(new CharacterSource.Udp(null, "1", text, null))),
        ("-chardev", "localport", "*", text => Serial(new CharacterSource.Udp(null, "1", null, text))),
        ("-chardev", "name", "*", text => Serial(new CharacterSource.SpicePort(text))),
        ("-chardev", "name", "*", text => Serial(new CharacterSource.DBus(text))),
        ("-fsdev", "path", "*", text => Folder(text, "tag")),
        ("-device", "mount_tag", "*", text => Folder("/srv", text)),
        ("-device", "tag", "*", text => Virtiofs("/run/s", text)),
        ("-chardev", "path", "*", text => Virtiofs(text, "tag")),
        ("-device", "cert2", "*", text => Card(["a", text, "c"], null)),
        ("-device", "db", "*", text => Card(["a", "b", "c"], text)),
        ("-audiodev", "path", "*", text => Audio(AudioType.File) with { Path = text }),
        ("-audiodev", "server", "*", text => Audio(AudioType.PulseAudio) with { ServerName = text }),
        ("-audiodev", "in.dev", "*", text => Audio(AudioType.Alsa) with { Input = new AudioStream { Device = text } }),
        ("-audiodev", "out.name", "*", text => Audio(AudioType.PulseAudio) with { Output = new AudioStream { Name = text } }),
        ("-audiodev", "out.connect-ports", "*",
            text => Audio(AudioType.Jack) with { Output = new AudioStream { ConnectPorts = text } }),
        ("-display", "addr", "*", text => new DBusGraphics { BusAddress = text }),
        ("-display", "rendernode", "*", text => new EglHeadlessGraphics { Gl = new OpenGl(null, text) }),
        ("-spice", "addr", "*", text => new SpiceGraphics { Listens = [new GraphicsListen.UnixSocket(text)] }),
        ("-spice", "image-compression", "*", text => new SpiceGraphics { ImageCompression = text }),
        ("-spice", "tls-channel", "*", text => new SpiceGraphics { Channels = [new SpiceChannel(text, "secure")] }),
        ("-vnc", "vnc", "unix:*", text => new VncGraphics { Listens = [new GraphicsListen.UnixSocket(text)] }),
        ("-object", "mem-path", "/dev/shm/*", text => new SharedMemory { Name = text, Alias = "shmem0" }),
        ("-object", "evdev", "*", text => Evdev(new InputSource(text))),
        ("-object", "grab-toggle", "*", text => Evdev(new InputSource("/dev/input/event1", GrabToggle: text))),
        ("-device", "romfile", "*", text => Pci() with { Rom = new OptionRom(null, null, text) }),
        ("-device", "failover_pair_id", "*", text => Pci() with { Teaming = new Teaming(TeamingRole.Transient, text) }),
        ("-device", "wwpn", "*", text => new HostDevice { Alias = "hostdev9", Source = new HostDeviceSource.ScsiHost(text) }),
        ("-blockdev", "portal", "*:3260", text => Iscsi($"{text}", "x")),
        ("-blockdev", "initiator-name", "*", text => Iscsi("h", text)),
        ("-netdev", "listen", "*:5", text => Card(new InterfaceSource.Socket(SocketRole.Server, text, 5))),
        ("-netdev", "mcast", "*:5", text => Card(new InterfaceSource.Socket(SocketRole.Multicast, text, 5))),
        ("-netdev", "udp", "*:5", text => Card(new InterfaceSource.Udp(text, 5, null, 6))),
        ("-netdev", "localaddr", "*:6", text => Card(new InterfaceSource.Udp("a", 5, text, 6))),
        ("-chardev", "path", "*", text => Card(new InterfaceSource.VhostUser(text, SocketMode.Connect, null))),
    ];

    [Fact]
    public void No_value_of_a_device_becomes_another_option_or_property() =>
        Gen.Int[0, Places.Length - 1].Select(AwkwardText.Gen).Sample((place, text) =>
        {
            // A colon tells an IPv6 address, which is written with brackets.
            var (option, key, around, make) = Places[place];
            var awkward = key == "portal" ? text.Replace(":", "", StringComparison.Ordinal) : text;
            var plain = Properties(make(Plain));
            var hostile = Properties(make(awkward));
            Assert.Equal(
                plain.Select(entry => (entry.Option, entry.Key)), hostile.Select(entry => (entry.Option, entry.Key)));
            var at = plain.FindIndex(entry =>
                (entry.Option, entry.Key) == (option, key) && entry.Value == around.Replace("*", Plain, StringComparison.Ordinal));
            Assert.Equal(around.Replace("*", awkward, StringComparison.Ordinal), hostile[at].Value);
        });

    [Fact]
    public void Every_place_is_found_on_the_command_line() => Assert.All(Places, place => Assert.Contains(
        Properties(place.Make(Plain)),
        entry => entry == (place.Option, place.Key, place.Around.Replace("*", Plain, StringComparison.Ordinal))));

    [Fact]
    public void Keymap_is_one_word_as_it_is() => AwkwardText.Gen.Sample(text =>
    {
        var words = Plan(new VncGraphics { Keymap = text }).Words.ToArray();
        Assert.Equal(text, words[Array.IndexOf(words, "-k") + 1]);
    });

    [Fact]
    public void Names_of_helpers_arguments_stay_one_word() => AwkwardText.Gen.Sample(text =>
    {
        // One with a comma is refused.
        var name = text.Replace(",", "", StringComparison.Ordinal);
        var folder = Folder(name, "tag") with { Driver = FilesystemDriver.Virtiofs };
        var step = Plan(folder).Steps.OfType<HostStep.StartProgram>().Single();
        Assert.Contains($"source={name}", step.Words);
    });

    private static List<(string Option, string Key, string Value)> Properties(Device device) =>
    [
        .. from argument in Plan(device).Arguments
           from item in argument.Value is null ? [("", "")] : OptionText.Read(argument.Value)
           select (argument.Option, item.Item1, item.Item2),
    ];

    private static LaunchPlan Plan(Device device)
    {
        var guest = Guest with { Devices = Guest.Devices.Add(device) };
        return GuestPlans.Sketch(guest, "x86_64", Recording.Qemu72).OrThrow();
    }

    private static Serial Serial(CharacterSource source) =>
        new() { Alias = "serial9", Model = "spapr-vty", Source = source };

    private static Filesystem Folder(string directory, string tag) =>
        new() { Alias = "fs9", Source = new FilesystemSource(directory, null), Target = tag };

    private static Filesystem Virtiofs(string socket, string tag) => new()
    {
        Alias = "fs9",
        Source = new FilesystemSource(null, socket),
        Target = tag,
        Driver = FilesystemDriver.Virtiofs,
    };

    private static Smartcard Card(ImmutableArray<string> names, string? database) =>
        new() { Alias = "smartcard9", Source = new SmartcardSource.Certificates(names, database) };

    private static Interface Card(InterfaceSource source) =>
        new() { Alias = "net9", Model = "virtio", Mac = "52:54:00:00:00:09", Source = source };

    private static Audio Audio(AudioType type) => new() { Id = 9, Type = type };

    private static Input Evdev(InputSource source) =>
        new() { Alias = "input9", Type = InputType.Evdev, Bus = InputBus.None, Source = source };

    private static HostDevice Pci() =>
        new() { Alias = "hostdev9", Source = new HostDeviceSource.Pci(new HostPciAddress(0, 1, 2, 3)) };

    private static HostDevice Iscsi(string host, string initiator) => new()
    {
        Alias = "hostdev9",
        Source = new HostDeviceSource.Iscsi("iqn.x", host, null) { Initiator = initiator },
    };
}
