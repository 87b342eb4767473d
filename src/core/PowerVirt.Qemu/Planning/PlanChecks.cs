using System.Text;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Qemu.Planning;

/// <summary>Looks over a finished plan for what this QEMU, or any host, cannot do.</summary>
internal static class PlanChecks
{
    /// <summary>The room for a path in the kernel's <c>sockaddr_un</c>, its final zero left out.</summary>
    private const int LongestSocketPath = 107;

    /// <summary>What this QEMU lacks, and what only a host can say.</summary>
    public static IEnumerable<Problem> OfSurroundings(LaunchPlan plan, PlanContext context) =>
    [
        .. plan.Arguments.SelectMany(argument => Missing(argument, context.Qemu)),
        .. HostPlaceChecks.Of(context),
        .. VcpuChecks.Of(context),
        .. ThreadChecks.Of(context),
    ];

    /// <summary>What could not be started anywhere, or not with what the host has.</summary>
    public static IEnumerable<Problem> Of(LaunchPlan plan, PlanContext context) =>
    [
        .. MachineProperties(context),
        .. DiskChecks.Of(context),
        .. UnappliedChecks.Of(context),
        .. MemorySteps.Problems(context).DistinctBy(problem => problem.Message),
        .. plan.Steps.SelectMany(step => step switch
        {
            HostStep.Listen socket => TooLong(socket.Path),
            HostStep.ListenForMonitor socket => TooLong(socket.Path),
            _ => [],
        }),
        .. plan.Steps.OfType<HostStep.StartProgram>().SelectMany(step => Splits(step, context.Settings)),
        .. Splits(context),
        .. plan.Words.Where(word => word.Contains('\0', StringComparison.Ordinal)).Take(1).Select(_ => new Problem(
            ErrorCode.InvalidArgument, "A value holds a zero character, which no command line can carry.")),
    ];

    private static IEnumerable<Problem> Missing(Argument argument, QemuCapabilities qemu)
    {
        if (argument.Type is not { } type || Has(qemu, argument.Option, type)) yield break;
        var what = argument.Option == "-object" ? "object" : "device";
        yield return new Problem(ErrorCode.ConfigUnsupported, $"QEMU {qemu.Version} has no {what} '{type}'.",
            argument.Source is null ? null : new XmlPlace(argument.Source, 0),
            $"Take another model, or a QEMU that has it: `-{what} help` lists what it has.");
    }

    private static bool Has(QemuCapabilities qemu, string option, string type) =>
        option == "-object" ? qemu.HasObject(type) : qemu.HasDevice(LongName(type));

    // The list of types has no short names.
    private static string LongName(string type) => type switch
    {
        "lsi" => "lsi53c895a",
        "ahci" => "ich9-ahci",
        _ => type,
    };

    private static IEnumerable<Problem> MachineProperties(PlanContext context)
    {
        var known = context.Qemu.MachineProperties(context.Machine).Names;

        // A QEMU that was not asked says nothing; it will speak for itself.
        if (known.Count == 0) yield break;
        QemuProperties features = [.. FeatureProperties.Of(context.Definition.Features)];
        QemuProperties settings = [.. PseriesProperties.Of(context.Definition.Pseries)];
        var wanted = features.Select(item => (item.Key, Place: "/domain/features"))
            .Concat(settings.Select(item => (item.Key, Place: "/domain/pseries")));
        foreach (var (property, place) in wanted.Where(item => !known.Contains(item.Key)))
        {
            yield return new Problem(ErrorCode.ConfigUnsupported,
                $"The machine '{context.Machine}' of QEMU {context.Qemu.Version} has no property '{property}'.",
                new XmlPlace(place, 0), "Remove the setting, or take a newer QEMU.");
        }
    }

    private static IEnumerable<Problem> TooLong(string path)
    {
        if (Encoding.UTF8.GetByteCount(path) <= LongestSocketPath) yield break;
        yield return new Problem(
            ErrorCode.ConfigUnsupported, $"The path of the socket '{path}' is longer than {LongestSocketPath} bytes.",
            Remedy: "Give the channel a shorter path or name, or PowerVirt a shorter state directory.");
    }

    // The two servers of virtiofs do not agree on how a comma within an option is written.
    private static IEnumerable<Problem> Splits(PlanContext context) => context.Definition.Devices.Of<Filesystem>()
        .Where(filesystem => filesystem is { Driver: FilesystemDriver.Virtiofs, Source.Socket: null }
            && filesystem.Source.Directory?.Contains(',', StringComparison.Ordinal) == true)
        .Select(filesystem => new Problem(
            ErrorCode.ConfigUnsupported, "virtiofsd cannot be told of a directory with a comma in its name.",
            new XmlPlace($"{context.PathOf(filesystem)}/source", 0),
            "Mount the directory elsewhere (mount --bind), or start the server yourself: <source socket='…'/>."));

    // swtpm separates its options by commas and knows no way to write one.
    private static IEnumerable<Problem> Splits(HostStep.StartProgram step, LaunchSettings settings)
    {
        if (!step.Socket.Contains(',') && settings.TpmDirectory?.Contains(',') != true) yield break;
        yield return new Problem(
            ErrorCode.ConfigUnsupported, "An emulated TPM cannot be started below a directory with a comma in its name.",
            Remedy: "Give the guest a name without a comma.");
    }
}
