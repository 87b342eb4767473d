using PowerVirt.Cli.Files;
using PowerVirt.Domain;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Hosts;

/// <summary>Finds the host that <c>--host</c> names: this machine, one of <see cref="NamedHosts"/>, or a host-facts file.</summary>
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
        if (!LooksLikePath(name)) throw new VmException(ErrorCode.InvalidArgument, $"There is no host named '{name}'.", Choices);
        var text = TextFile.Read(name, "host-facts file", HostFactsFile.MaxLength * 4);
        return HostFactsFile.TryParse(text, out var facts, out var problem)
            ? new ChosenHost(name, facts, IsHere: false)
            : throw new VmException(ErrorCode.InvalidArgument, $"{name}: {problem}", "'powervirt host --facts' writes such a file.");
    }

    private static string Choices =>
        $"Name one of {string.Join(", ", NamedHosts.All.Select(host => host.Name))}, or a host-facts file by its path.";

    private static bool LooksLikePath(string name) =>
        name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal) || File.Exists(name);
}
