using System.Collections.Immutable;
using CsCheck;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.CommandLine;

namespace PowerVirt.Qemu.Tests.Planning;

public class HostileValuesTests
{
    private const string Plain = "plain";

    private static readonly DomainDefinition Guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);

    /// <summary>Where text of the definition reaches the command line, and the key under which QEMU must find it.</summary>
    private static readonly ImmutableArray<(string Option, string Key, Func<string, DomainDefinition> Put)> Places =
    [
        ("-name", "guest", text => Guest with { Name = text }),
        ("-blockdev", "filename", text => With(Disk(text))),
        ("-blockdev", "driver", text => With(Disk("/x") with { Driver = new DiskDriver { Format = text } })),
        ("-device", "serial", text => With(Disk("/x") with { Serial = text.Replace(" ", "", StringComparison.Ordinal) })),
        ("-device", "mac", text => With(Nic() with { Mac = text })),
        ("-chardev", "path", text => With(Serial(new CharacterSource.File(text, null)))),
        ("-chardev", "host", text => With(Serial(new CharacterSource.Tcp(text, "1", SocketMode.Bind, false)))),
        ("-chardev", "port", text => With(Serial(new CharacterSource.Tcp("h", text, SocketMode.Bind, false)))),
        ("-chardev", "logfile", text => With(Serial(new CharacterSource.Null { Log = new CharacterLog(text, null) }))),
        ("-device", "name", text => With(new Channel { Name = text, Alias = "channel0", Source = new CharacterSource.Null() })),
        ("-device", "port", text => With(new Input { Type = InputType.Mouse, Bus = InputBus.Usb, Alias = "in", Address = new UsbAddress(0, text) })),
        ("-object", "filename", text => With(new Rng { Model = RngModel.Virtio, Alias = "rng0", Backend = new RngBackend.Random(text) })),
    ];

    [Fact]
    public void No_value_becomes_another_option_or_property() =>
        Gen.Int[0, Places.Length - 1].Select(AwkwardText.Gen).Sample((place, text) =>
        {
            var (option, key, put) = Places[place];
            var plain = Properties(put(Plain));
            var hostile = Properties(put(text));
            Assert.Equal(plain.Select(entry => (entry.Option, entry.Key)), hostile.Select(entry => (entry.Option, entry.Key)));
            var at = plain.FindIndex(entry => (entry.Option, entry.Key) == (option, key) && entry.Value == Plain);
            Assert.Equal(text.Replace(" ", option == "-device" && key == "serial" ? "" : " ", StringComparison.Ordinal), hostile[at].Value);
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
        var result = GuestPlans.Of(Guest with { Cpu = new Cpu { Mode = Power.CpuMode.Custom, Model = $"POWER9,{text}" } }, "x86_64", Recording.Qemu72);
        Assert.False(result.Succeeded);
    }, iter: 50);

    [Fact]
    public void Machine_never_carries_properties()
    {
        var result = GuestPlans.Of(Guest with { Os = Guest.Os with { Machine = "pseries-7.2,accel=kvm" } }, "x86_64", Recording.Qemu72);
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

    private static LaunchPlan Plan(DomainDefinition guest) => GuestPlans.Of(guest, "x86_64", Recording.Qemu72).OrThrow();

    private static DomainDefinition With(Device device) => Guest with { Devices = Guest.Devices.Add(device) };

    private static Disk Disk(string path) => new()
    {
        Target = "vda",
        Bus = DiskBus.Virtio,
        Alias = "virtio-disk0",
        SourceType = DiskSourceType.File,
        Source = new DiskSource(path),
    };

    private static Interface Nic() => new() { Alias = "net0", Model = "virtio", Source = new InterfaceSource.User() };

    private static Serial Serial(CharacterSource source) => new() { Alias = "serial9", Model = "spapr-vty", Source = source };
}
