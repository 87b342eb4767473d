using System.CommandLine;
using System.CommandLine.Parsing;
using PowerVirt.Cli.Definitions;
using PowerVirt.Domain.Creation;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;

namespace PowerVirt.Cli.Commands;

/// <summary>The options of <c>powervirt create</c> that say what the guest is.</summary>
internal sealed class CreateOptions
{
    private enum Screen
    {
        None,
        Vnc,
    }

    private const ulong UsualMemory = 2UL << 30;

    private readonly Option<ulong?> _memory = Read<ulong?>("--memory", "SIZE", GuestWords.TryMemory,
        "Memory such as 4G or 2048M, 2G if it is not said; a number alone counts MiB.");

    private readonly Option<uint?> _vcpus = Read<uint?>("--vcpus", "N", GuestWords.TryCount,
        "Virtual CPUs, 1 if it is not said.");

    private readonly Option<CompatLevel?> _cpu = Read<CompatLevel?>("--cpu", "LEVEL", GuestWords.TryLevel,
        "Hold the guest to a level such as power9, so that it can move to older hosts; host-model, the default, is the "
        + "host's own generation.");

    private readonly Option<Architecture?> _architecture = Read<Architecture?>("--arch", "ppc64le|ppc64",
        GuestWords.TryArchitecture, "Byte order of the guest, ppc64le if it is not said; the machine is the same.");

    private readonly Option<string?> _machine = Read<string?>("--machine", "MACHINE", GuestWords.TryMachine,
        "A machine such as pseries-7.2; else the newest pseries of the QEMU, by its version.");

    private readonly Option<WishedDisk[]> _disks = ReadAll<WishedDisk>("--disk", "PATH[,format=F]", GuestWords.TryDisk,
        "A virtio disk: an image or a block device; the format is raw or qcow2, by the name if it is not said.");

    private readonly Option<WishedDisk[]> _cdroms = ReadAll<WishedDisk>("--cdrom", "PATH", GuestWords.TryDisk,
        "A CD-ROM image, on virtio SCSI.");

    private readonly Option<InterfaceSource?[]> _networks = ReadAll<InterfaceSource?>("--network", "NETWORK",
        GuestWords.TryNetwork, "A virtio network card: user (the default), bridge=NAME, network=NAME; none for no card.");

    private readonly Option<string?> _kernel = SharedOptions.FileName("--kernel", "Start this kernel, not a disk.");

    private readonly Option<string?> _initrd = SharedOptions.FileName("--initrd", "The kernel's initial RAM disk.");

    private readonly Option<string?> _commandLine = new("--cmdline")
    {
        Description = "The kernel's command line.",
        HelpName = "TEXT",
    };

    private readonly Option<Screen?> _screen = SharedOptions.Words(
        new Option<Screen?>("--graphics")
        {
            Description = "A screen served by VNC on 127.0.0.1; none by default: the console is a terminal.",
            HelpName = "none|vnc",
        },
        ("none", Screen.None), ("vnc", Screen.Vnc));

    public IEnumerable<Option> All =>
    [
        _memory, _vcpus, _cpu, _architecture, _machine, _disks, _cdroms, _networks, _kernel, _initrd, _commandLine, _screen,
    ];

    public CreateOptions() => _networks.Validators.Add(result =>
    {
        if (result.Tokens.Count > 1 && result.Tokens.Any(token => token.Value == "none"))
            result.AddError("'none' is not possible for --network beside another one: it means no network card.");
    });

    public NewGuest Read(ParseResult parsed, string name) => new()
    {
        Name = name,
        Architecture = parsed.GetValue(_architecture) ?? Architecture.Ppc64Le,
        Machine = parsed.GetValue(_machine) ?? "pseries",
        Memory = parsed.GetValue(_memory) ?? UsualMemory,
        Vcpus = parsed.GetValue(_vcpus) ?? 1,
        Level = parsed.GetValue(_cpu),
        Disks = [.. parsed.GetValue(_disks) ?? []],
        Cdroms = [.. parsed.GetValue(_cdroms) ?? []],
        Networks = parsed.GetValue(_networks) is { Length: > 0 } asked
            ? [.. asked.OfType<InterfaceSource>()]
            : [new InterfaceSource.User()],
        Kernel = Absolute(parsed.GetValue(_kernel)),
        Initrd = Absolute(parsed.GetValue(_initrd)),
        CommandLine = parsed.GetValue(_commandLine),
        Vnc = parsed.GetValue(_screen) == Screen.Vnc,
    };

    private static string? Absolute(string? path) => path is null ? null : Path.GetFullPath(path);

    private static Option<T> Read<T>(string name, string help, GuestWords.Reading<T> read, string description) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => Value(result, name, result.Tokens[0].Value, read),
        };

    private static Option<T[]> ReadAll<T>(string name, string help, GuestWords.Reading<T> read, string description) =>
        new(name)
        {
            Description = $"{description} May be repeated.",
            HelpName = help,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => Value(result, name, token.Value, read)!)],
        };

    private static T? Value<T>(ArgumentResult result, string name, string word, GuestWords.Reading<T> read)
    {
        if (read(word, out var value) is not { } expected) return value;
        result.AddError($"'{word}' is not possible for {name}: {expected}.");
        return default;
    }
}
