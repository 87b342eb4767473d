using PowerVirt.Cli.Hosts;
using PowerVirt.Domain;
using PowerVirt.Host.Probe;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Cli.Qemus;

/// <summary>Decides which QEMU a guest is planned for, and finds out what it can do.</summary>
internal sealed class QemuChoice(QemuSearch search, ProgramCapabilities programs)
{
    /// <summary>What its users can do besides installing a QEMU.</summary>
    public const string Otherwise = "name a program or a recording with --qemu";

    /// <summary>The QEMU that the user names, else the one of the definition, else the one of this machine.</summary>
    /// <param name="named">A program or a recording; null where the user names none.</param>
    /// <param name="definition">The guest.</param>
    /// <param name="host">The host it is to run on.</param>
    /// <param name="stop">Gives up asking.</param>
    /// <exception cref="VmException">There is none, or it does not say what it can do.</exception>
    public async Task<ChosenQemu> FindAsync(
        string? named, DomainDefinition definition, ChosenHost host, CancellationToken stop)
    {
        var guest = definition.Os.Architecture is { IsPower: true } power ? power : Architecture.Ppc64Le;
        var recording = named is not null && IsRecording(named) ? named : null;
        var (emulator, capabilities) = recording is not null
            ? (definition.Emulator ?? $"/usr/bin/{guest.Emulator}", QemuRecording.Read(recording))
            : await AskAsync(named, definition.Emulator, guest, host, stop);
        if (!capabilities.Target.StartsWith("ppc", StringComparison.Ordinal))
        {
            var guests = capabilities.Target.Length > 0 ? $"for {capabilities.Target} guests" : "that names no guests";
            throw new VmException(ErrorCode.NoSupport, $"{named ?? emulator} is a QEMU {guests}, not one for POWER.",
                "Name another one with --qemu.");
        }

        var there = host.IsHere && recording is null ? capabilities : QemuElsewhere.On(capabilities, host.Facts.Cpu);
        return new ChosenQemu(emulator, there, recording);
    }

    /// <summary>All programs of this host that may run POWER guests.</summary>
    public IEnumerable<string> ProgramsHere(Architecture host) => search.ProgramsFor(Architecture.Ppc64, host);

    /// <summary>What a program of this host can do.</summary>
    public Task<QemuCapabilities> AskAsync(string program, ChosenHost here, CancellationToken stop) =>
        programs.OfAsync(program, here.Facts.Cpu.Kvm.Works, stop);

    private async Task<(string Emulator, QemuCapabilities Capabilities)> AskAsync(
        string? named, string? defined, Architecture guest, ChosenHost host, CancellationToken stop)
    {
        // Planned for another host, the definition's program is that host's: one of this machine may speak for it.
        var program = named is not null ? search.Named(named)
            : defined is not null && (host.IsHere || QemuSearch.IsProgram(defined)) ? search.Named(defined)
            : search.Find(guest, host.IsHere ? host.Facts.Cpu.Architecture : Architecture.X64);
        var capabilities = await programs.OfAsync(program, host.IsHere && host.Facts.Cpu.Kvm.Works, stop);
        return (host.IsHere ? program : defined ?? program, capabilities);
    }

    /// <summary>A file that cannot be started can only be a recording.</summary>
    private static bool IsRecording(string path) =>
        path.EndsWith(".replies", StringComparison.Ordinal) || (File.Exists(path) && !QemuSearch.IsProgram(path));
}
