using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PowerVirt.Power.Hosts;
using PowerVirt.Testing;

namespace PowerVirt.Power.Tests.Resolution;

/// <summary>Prints every decision there is, so that a changed rule shows as a changed line.</summary>
public partial class DecisionsGoldenTests
{
    private static readonly ImmutableArray<(string Name, RequestedCpu Cpu)> Requests =
    [
        ("no <cpu>", RequestedCpu.None),
        ("host-passthrough", RequestedCpu.HostPassthrough),
        ("maximum", RequestedCpu.Maximum),
        ("host-model", RequestedCpu.HostModel()),
        .. CompatLevels.All.Select(level => ($"host-model {level}", RequestedCpu.HostModel(level.Name))),
        ("host-model POWER8", RequestedCpu.HostModel("POWER8")),
        ("host-model power42", RequestedCpu.HostModel("power42")),
        .. Generations.All.Select(generation => ($"custom {generation}", RequestedCpu.Custom(generation.Name))),
        ("custom POWER8 minimum", RequestedCpu.Custom("POWER8", CpuMatch.Minimum)),
        ("custom POWER8 strict", RequestedCpu.Custom("POWER8", CpuMatch.Strict)),
        ("custom POWER8 forbid", RequestedCpu.Custom("POWER8") with { Fallback = CpuFallback.Forbid }),
        ("custom POWER8_v1.0", RequestedCpu.Custom("POWER8_v1.0")),
        ("custom power8e", RequestedCpu.Custom("power8e")),
        ("custom nonsense", RequestedCpu.Custom("nonsense")),
        ("custom nonsense forbid", RequestedCpu.Custom("nonsense") with { Fallback = CpuFallback.Forbid }),
        ("host-model, vendor Intel", RequestedCpu.HostModel() with { Vendor = "Intel" }),
    ];

    private static readonly int[] Widths = [26, 39, 36];

    [Fact]
    public void Every_decision_is_as_written_down()
    {
        var text = new StringBuilder("""
            What a ppc64le pseries guest gets, for every host, request and QEMU.
            A cell is the value of -cpu, then max-cpu-compat if it is set, then what a Linux guest reports (architected
            unless raw) and its MMU; or libvirt's error number of a refusal (67 unsupported, 91 incompatible, 1 unknown
            name), whose words are in refusals.txt. = says the same as the cell to its left; ! comes with a caution.


            """);
        foreach (var host in NamedHosts.All)
            text.Append(Block($"KVM on {host.Name}: {host.Description}", host.Name, Accelerator.Kvm));
        text.Append(Block("TCG, on any host", "x86_64", Accelerator.Tcg));
        GoldenFile.Check("power/decisions.txt", text.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Every_refusal_says_what_was_asked_what_is_possible_and_what_to_do()
    {
        var refusals =
            from place in NamedHosts.All
                .Select(host => (Where: $"KVM on {host.Name}", Host: host.Name, Accelerator.Kvm))
                .Append((Where: "TCG", Host: "x86_64", Accelerator.Tcg))
            from request in Requests
            from qemu in Samples.Qemus
            let refused = Samples.Decide(place.Host, request.Cpu, place.Item3, qemu.Facts) as CpuDecision.Refused
            where refused is not null
            group (Where: $"{place.Where}, {request.Name}, {qemu.Name}", Refused: refused) by Shape(refused);
        var text = new StringBuilder("Every sort of refusal once, for the first place where it is given.\n\n");
        foreach (var refusal in refusals)
        {
            var (where, refused) = refusal.First();
            text.Append(null, $"{where}\n")
                .Append(null, $"  {(int)refused.Fault}: {refused.Message}\n")
                .Append(null, $"  do: {refused.Remedy}\n")
                .Append(null, $"  libvirt: {refused.LibvirtMessage}\n\n");
        }

        GoldenFile.Check("power/refusals.txt", text.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Every_accepted_decision_says_why()
    {
        var rows = new List<string[]>();
        foreach (var (where, host, accelerator) in new[]
        {
            ("KVM on power9", "power9", Accelerator.Kvm),
            ("KVM on power10-lpar-power9", "power10-lpar-power9", Accelerator.Kvm),
            ("TCG", "x86_64", Accelerator.Tcg),
        })
        {
            foreach (var (name, cpu) in Requests)
            {
                if (Samples.Decide(host, cpu, accelerator) is not CpuDecision.Accepted accepted) continue;
                var lost = accepted.Guest is { Lost: { Length: > 0 } lack } ? $" Lost: {string.Join("; ", lack)}." : "";
                var caution = accepted.Caution is null ? "" : $" Caution: {accepted.Caution}";
                rows.Add([where, name, accepted.GetType().Name, accepted.Why + lost + caution]);
            }
        }

        GoldenFile.Check("power/reasons.txt", TextTable.Of(rows));
    }

    // Two refusals are of one sort if they differ in names only.
    private static string Shape(CpuDecision.Refused refused) =>
        PowerName().Replace(refused.Message + refused.Remedy, "N");

    [GeneratedRegex(@"POWER\w+\+?|power\d+\+?|0x\w+|\(N, \.\.\.\)|(?<=N), N|nonsense")]
    private static partial Regex PowerName();

    private static string Block(string title, string host, Accelerator accelerator)
    {
        var rows = Requests.Select(request => (string[])
        [
            $"  {request.Name}",
            .. Ditto(Samples.Qemus.Select(qemu => Cell(Samples.Decide(host, request.Cpu, accelerator, qemu.Facts)))),
        ]);
        string[] header = ["", .. Samples.Qemus.Select(qemu => qemu.Name)];
        return $"{title}\n{TextTable.Of(Widths, [header, .. Folded([.. rows])])}\n";
    }

    private static IEnumerable<string> Ditto(IEnumerable<string> cells)
    {
        var left = "";
        foreach (var cell in cells)
        {
            yield return cell == left ? "=" : cell;
            left = cell;
        }
    }

    // A host without KVM refuses everything in the same way.
    private static IEnumerable<string[]> Folded(IReadOnlyList<string[]> rows) =>
        rows.All(row => row.Skip(1).SequenceEqual(rows[0].Skip(1))) ? [["  any request", .. rows[0].Skip(1)]] : rows;

    private static string Seen(GuestView? guest) => guest is null
        ? "?"
        : guest.CpuName.Replace(" (architected)", "", StringComparison.Ordinal) +
        (guest.Mmu == MmuMode.Radix ? " radix" : " hash");

    private static string Cell(CpuDecision decision) => decision switch
    {
        CpuDecision.Accepted { Line: var line, Guest: var guest, Caution: var caution } =>
            $"{line.Cpu}{(line.MaxCpuCompat is null ? "" : $" max={line.MaxCpuCompat}")} -> {Seen(guest)}" +
            (caution is null ? "" : " !"),
        CpuDecision.Refused refused => $"refused {(int)refused.Fault}",
        _ => throw new InvalidOperationException($"{decision} is no known decision."),
    };
}
