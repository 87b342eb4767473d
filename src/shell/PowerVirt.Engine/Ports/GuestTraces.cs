using System.Collections.Immutable;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Ports;

/// <summary>Where a guest is on the host: enough to find it again, and to remove all of it when it is gone.</summary>
public sealed record GuestTraces
{
    /// <summary>QEMU's process; null until it was started.</summary>
    public ProcessMark? Process { get; init; }

    /// <summary>The file that is locked as long as there is a QEMU; null where nothing outlives this program.</summary>
    public string? Lock { get; init; }

    /// <summary>What QEMU writes goes here.</summary>
    public string? Log { get; init; }

    /// <summary>Where in the log this QEMU's words begin.</summary>
    public long LogStart { get; init; }

    /// <summary>The socket of QEMU's monitor.</summary>
    public string? Monitor { get; init; }

    public ImmutableArray<string> Directories { get; init; } = [];

    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Programs that serve the guest.</summary>
    public ImmutableArray<ProcessMark> Programs { get; init; } = [];

    /// <summary>Network devices that were made for the guest and do not go with it.</summary>
    public ImmutableArray<HostLink> Links { get; init; } = [];

    /// <summary>Its threads may be bound to other CPUs than its definition says, for a change was being carried out.</summary>
    public bool Unsettled { get; init; }

    /// <summary>The guest's own user; null where it runs as that of this program.</summary>
    public uint? User { get; init; }

    /// <summary>What that user was let use.</summary>
    public ImmutableArray<string> Admitted { get; init; } = [];

    /// <summary>What carrying out a plan will leave on the host.</summary>
    public static GuestTraces Of(LaunchPlan plan, Survival? survival) => new()
    {
        Lock = survival?.Lock,
        Log = survival?.Log,
        Monitor = plan.Steps.OfType<HostStep.ListenForMonitor>().FirstOrDefault()?.Path,
        Directories = [.. plan.Steps.OfType<HostStep.MakeDirectory>().Select(step => step.Path)],
        Files = [.. plan.Steps.Select(FileOf).OfType<string>()],
        Links = [.. plan.Steps.OfType<HostStep.MakeMacvtap>().Select(HostLink.Of).OfType<HostLink>()],
        User = plan.Account?.User,
        Admitted = plan.Account is null ? [] : [.. plan.Steps.Select(OpenedBy).OfType<string>()],
    };

    /// <summary>The file that QEMU or a helper opens by its path because of this step; null where there is none.</summary>
    public static string? OpenedBy(HostStep step) => step switch
    {
        HostStep.RequireFile file => file.Path,
        HostStep.LetOpen opened => opened.Path,
        HostStep.MakeFile file => file.Path,
        HostStep.MakeDirectory folder => folder.Path,
        HostStep.KeepDirectory folder => folder.Path,
        HostStep.MakeOverlay overlay => overlay.Path,
        HostStep.WriteSecret secret => secret.Path,
        HostStep.StartProgram program => program.Socket,
        _ => null,
    };

    private static string? FileOf(HostStep step) => step switch
    {
        HostStep.Listen listen => listen.Path,
        HostStep.ListenForMonitor listen => listen.Path,
        HostStep.WriteSecret secret => secret.Path,
        HostStep.MakeOverlay overlay => overlay.Path,
        HostStep.StartProgram program => program.Socket,
        _ => null,
    };
}

/// <summary>A process that is never taken for another one which got its number later.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="Started">When it was started, in the kernel's ticks since boot.</param>
public sealed record ProcessMark(int Pid, ulong Started);

/// <summary>A macvtap device that is never taken for another one which got its name later.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Device">The network device of the host that it lies over.</param>
/// <param name="Mac">Its address; null where it may still have that of the device below.</param>
public sealed record HostLink(string Name, string Device, string? Mac)
{
    /// <summary>What a step will make; null where nobody knows under which name.</summary>
    public static HostLink? Of(HostStep.MakeMacvtap step) => step.Name is not { } name
        ? null
        : new HostLink(name, step.Device, step.Mode == DirectMode.Passthrough ? null : step.Mac);
}

/// <summary>What a guest needs to outlive the program that started it.</summary>
/// <param name="Lock">A file of the guest's own: whoever holds its lock is the guest, and there is no other.</param>
/// <param name="Log">A file that takes what QEMU writes.</param>
public sealed record Survival(string Lock, string Log);
