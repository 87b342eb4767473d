using System.Collections.Immutable;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Definitions;

/// <summary>Gives a daemon a definition, and shows with their lines what <c>check</c> finds in it.</summary>
/// <param name="world">Where it is shown, and what it is checked for.</param>
/// <param name="path">What the definition's file is called.</param>
/// <param name="text">The definition.</param>
internal sealed class Offer(Surroundings world, string path, string text)
{
    private readonly Parsed<DomainDocument> _read = DomainXml.Parse(text);

    /// <summary>What the daemon's refusal means.</summary>
    public ExitCode Code { get; private set; } = ExitCode.Refused;

    /// <summary>Whether a daemon may be asked; all that is wrong is shown where it may not.</summary>
    public async Task<bool> IsPossibleAsync(CancellationToken stop)
    {
        var isReadable = !_read.Problems.Any(IsError);
        var isForeign = _read.Value is { } document && ForeignGuest.Is(document.Definition);
        if (isReadable && !isForeign) return true;
        foreach (var problem in await CheckAsync(qemu: null, stop)) ProblemReport.Show(world.Terminal, path, problem);
        if (isForeign) world.Terminal.WriteError(Parts.Paragraph($"powervirt: {ForeignGuest.WayOut(path)}"));
        return false;
    }

    /// <summary>Has the daemon define the guest.</summary>
    /// <returns>Null where the daemon does not take it; why is shown then.</returns>
    public async Task<RemoteDomain?> MakeAsync(DaemonConnection daemon, CancellationToken stop)
    {
        try
        {
            var defined = (await daemon.Configuration.DomainDefineXmlFlagsAsync(new(text, 0), daemon.Call)).Domain;
            var stored = await daemon.Configuration.DomainGetXmlDescAsync(new(defined, DaemonConnection.Stored), daemon.Call);
            // The daemon keeps what it is given; what would keep the guest from starting is for its owner to know.
            foreach (var problem in await CheckAsync(DomainXml.Parse(stored.Xml).Value?.Definition.Emulator, stop))
                ProblemReport.Show(world.Terminal, path, problem with { Severity = Severity.Warning });
            return defined;
        }
        catch (RpcException refused)
        {
            var answer = DaemonProblems.Of(refused);
            foreach (var problem in _read.Problems) ProblemReport.Show(world.Terminal, path, problem);
            ProblemReport.Show(world.Terminal, path, answer);
            Code = ExitCodes.Of(answer);
            return null;
        }
    }

    private async Task<ImmutableArray<Problem>> CheckAsync(string? qemu, CancellationToken stop)
    {
        var request = new PlanRequest(path, null, null, qemu, name => world.Places.SettingsFor(1, name));
        return (await world.Pipeline.PrepareAsync(request, _read, () => stop)).Problems;
    }

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
