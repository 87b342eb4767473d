using PowerVirt.Cli.Files;
using PowerVirt.Domain;
using PowerVirt.Host.Probe;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Hosts;

/// <summary>
/// Finds the host that <c>--host</c> names: this machine, one of <see cref="NamedHosts"/>, a host-facts file, or the
/// folder of a recorded host (docs/lab.md).
/// </summary>
/// <param name="thisHost">Looks at this machine.</param>
internal sealed class HostChoice(Func<HostFacts> thisHost)
{
    public const string ThisMachine = "this machine";

    /// <summary>The host.</summary>
    /// <param name="name">A name or a path; null for this machine.</param>
    /// <exception cref="VmException">There is no host of that name, or its file cannot be read.</exception>
    public ChosenHost Find(string? name)
    {
        if (name is null or ThisMachine) return new ChosenHost(ThisMachine, thisHost(), IsHere: true);
        if (NamedHosts.TryGet(name, out var known)) return new ChosenHost(name, known, IsHere: false);
        if (!LooksLikePath(name))
            throw new VmException(ErrorCode.InvalidArgument, $"There is no host named '{name}'.", Choices);
        if (Directory.Exists(name)) return Recorded(name);
        var text = TextFile.Read(name, "host-facts file", HostFactsFile.MaxLength * 4);
        return HostFactsFile.TryParse(text, out var facts, out var problem)
            ? new ChosenHost(name, facts, IsHere: false)
            : throw new VmException(ErrorCode.InvalidArgument, $"{name}: {problem}",
                "'powervirt host --facts' writes such a file.");
    }

    private static ChosenHost Recorded(string folder)
    {
        if (File.Exists(Path.Combine(folder, "uname")))
            return new ChosenHost(Path.GetFileName(folder.TrimEnd('/')), HostProbe.Read(folder), IsHere: false);
        throw new VmException(ErrorCode.InvalidArgument,
            $"The folder {folder} is no recording of a host: it has no file 'uname'.");
    }

    private static string Choices =>
        $"Name one of {string.Join(", ", NamedHosts.All.Select(host => host.Name))}, or give the path of a " +
        "host-facts file or of a recorded host's folder.";

    private static bool LooksLikePath(string name) =>
        name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal)
            || Path.Exists(name);
}
