using System.Collections.Immutable;
using CsCheck;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.CommandLine;

namespace PowerVirt.Qemu.Tests.Planning;

public class HostileValuesTests
{
    private const string Plain = "plain";

    private static readonly DomainDefinition Guest =
        GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);

    /// <summary>
    /// Where text of the definition reaches the command line, and the key under which QEMU must find it.
    /// </summary>
    private static readonly ImmutableArray<(string Option, string Key, Func<string, DomainDefinition> Put)> Places =
    [
        ("-name", "guest", text => Guest with { Name = text }),
        ("-blockdev", "filename", text => With(Disk(text))),
        ("-blockdev", "export",
            text => With(Disk("/x") with { Source = Nbd(new NetworkHost("h", 1, null, null), text) })),
        ("-blockdev", "server.host",
            text => With(Disk("/x") with { Source = Nbd(new NetworkHost(text, 1, null, null), "e") })),
        ("-blockdev", "server.path",
            text => With(Disk("/x") with { Source = Nbd(new NetworkHost(null, null, HostTransport.Unix, text), "e") })),
        ("-device", "vendor", text => With(Disk("/x") with { Bus = DiskBus.Scsi, Vendor = text })),
        ("-device", "serial", text => With(Disk("/x") with { Serial = WithoutBlanks(text) })),
        ("-device", "mac", text => With(Nic() with { Mac = text })),
        ("-chardev", "path", text => With(Serial(new CharacterSource.File(text, null)))),
        ("-chardev", "host", text => With(Serial(new CharacterSource.Tcp(text, "1", SocketMode.Bind, TcpProtocol.Raw)))),
        ("-chardev", "port", text => With(Serial(new CharacterSource.Tcp("h", text, SocketMode.Bind, TcpProtocol.Raw)))),
        ("-chardev", "logfile", text => With(Serial(new CharacterSource.Null { Log = new CharacterLog(text, null) }))),
        ("-device", "name", text => With(Channel(text))),
        ("-device", "port", text => With(Mouse(text))),
        ("-object", "filename", text => With(Rng(text))),
    ];

    [Fact]
    public void No_value_becomes_another_option_or_property() =>
        Gen.Int[0, Places.Length - 1].Select(AwkwardText.Gen).Sample((place, text) =>
        {
            var (option, key, put) = Places[place];
            var plain = Properties(put(Plain));
            var hostile = Properties(put(text));
            Assert.Equal(
                plain.Select(entry => (entry.Option, entry.Key)), hostile.Select(entry => (entry.Option, entry.Key)));
            var at = plain.FindIndex(entry => (entry.Option, entry.Key) == (option, key) && entry.Value == Plain);
            Assert.Equal(key == "serial" ? WithoutBlanks(text) : text, hostile[at].Value);
        });

    [Fact]
    public void Path_of_an_sd_card_is_a_file_whatever_it_looks_like() => AwkwardText.Gen.Sample(text =>
    {
        var file = Properties(With(Disk($"/{text}") with { Bus = DiskBus.Sd }))
            .Single(entry => entry is { Option: "-drive", Key: "file" }).Value;
        Assert.Equal($"/{text}", file.StartsWith("file:", StringComparison.Ordinal) ? file["file:".Length..] : file);
    });

    [Fact]
    public void Kernel_command_line_is_one_word_as_it_is() => AwkwardText.Gen.Sample(text =>
    {
        var words = Plan(Guest with { Os = Guest.Os with { CommandLine = text } }).Words.ToArray();
        Assert.Equal(text, words[Array.IndexOf(words, "-append") + 1]);
    });

    [Fact]
    public void Cpu_model_never_carries_properties() => AwkwardText.Gen.Sample(text =>
    {
        var cpu = new Cpu { Mode = Power.CpuMode.Custom, Model = $"POWER9,{text}" };
        var result = GuestPlans.Of(Guest with { Cpu = cpu }, "x86_64", Recording.Qemu72);
        Assert.False(result.Succeeded);
    }, iter: 50);

    [Fact]
    public void Machine_never_carries_properties()
    {
        var os = Guest.Os with { Machine = "pseries-7.2,accel=kvm" };
        var result = GuestPlans.Of(Guest with { Os = os }, "x86_64", Recording.Qemu72);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public void Zero_character_is_refused() =>
        Assert.False(GuestPlans.Of(Guest with { Name = "a\0b" }, "x86_64", Recording.Qemu72).Succeeded);

    private static List<(string Option, string Key, string Value)> Properties(DomainDefinition guest) =>
    [
        .. from argument in Plan(guest).Arguments
           from item in argument.Value is null ? [("", "")] : OptionText.Read(argument.Value)
           select (argument.Option, item.Item1, item.Item2),
    ];

    private static LaunchPlan Plan(DomainDefinition guest) =>
        GuestPlans.Of(guest, "x86_64", Recording.Qemu72).OrThrow();

    private static DomainDefinition With(Device device) => Guest with { Devices = Guest.Devices.Add(device) };

    private static Disk Disk(string path) => new()
    {
        Target = "vda",
        Bus = DiskBus.Virtio,
        Alias = "virtio-disk0",
        SourceType = DiskSourceType.File,
        Source = new DiskSource { Storage = new FileStorage(path) },
    };

    // libvirt, and so the plan, puts backslashes before them.
    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static Channel Channel(string name) =>
        new() { Name = name, Alias = "channel0", Source = new CharacterSource.Null() };

    private static Input Mouse(string port) =>
        new() { Type = InputType.Mouse, Bus = InputBus.Usb, Alias = "input9", Address = new UsbAddress(0, port) };

    private static Rng Rng(string path) =>
        new() { Model = RngModel.Virtio, Alias = "rng0", Backend = new RngBackend.Random(path) };

    private static DiskSource Nbd(NetworkHost host, string export) =>
        new() { Storage = new NetworkStorage { Protocol = NetworkProtocol.Nbd, Name = export, Hosts = [host] } };

    private static Interface Nic() => new() { Alias = "net0", Model = "virtio", Source = new InterfaceSource.User() };

    private static Serial Serial(CharacterSource source) =>
        new() { Alias = "serial9", Model = "spapr-vty", Source = source };
}
