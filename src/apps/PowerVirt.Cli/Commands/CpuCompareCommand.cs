using System.CommandLine;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Power;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt cpu compare</c>: whether a host can give a guest a CPU.</summary>
internal static class CpuCompareCommand
{
    public static Verb Create(Surroundings world)
    {
        var cpu = new Argument<string>("CPU")
        {
            Description = "A CPU model (POWER8), a compat level (power8), a mode (host-passthrough), or an XML file "
                + "that holds <cpu>.",
            HelpName = "FILE|MODEL",
        };
        var host = SharedOptions.Host();
        var json = SharedOptions.Json();
        var verb = new Verb("compare", "Says whether a host can give guests a CPU, and what to write if not.")
        {
            cpu, host, json,
        };
        verb.Examples =
        [
            new("powervirt cpu compare power8 --host power10-lpar",
                "whether a guest held to POWER8 runs in a POWER10 partition"),
            new("powervirt cpu compare guest.xml", "whether this machine runs the CPU of a definition"),
        ];
        verb.SetAction(parsed =>
            (int)Compare(world, parsed.GetRequiredValue(cpu), parsed.GetValue(host), parsed.GetValue(json)));
        return verb;
    }

    private static ExitCode Compare(Surroundings world, string asked, string? hostName, bool asJson)
    {
        var request = CpuFile.OfWord(asked);
        if (LooksLikeFile(asked))
        {
            var file = CpuFile.Read(asked);
            foreach (var problem in file.Problems) ProblemReport.Show(world.Terminal, asked, problem);
            if (!file.Succeeded) return ExitCode.Refused;
            request = file.Value;
        }

        var host = world.Hosts.Find(hostName);
        var answer = CpuAnswer.Of(host, request);
        if (asJson) CliJson.Write(world.Terminal, CpuComparisonJson.Of(answer), CliJson.Context.CpuComparisonJson);
        else Show(world.Terminal, answer);
        return answer.Comparison.Result == ComparisonResult.Error ? ExitCode.Refused
            : answer.Runs ? ExitCode.Done
            : ExitCode.Unable;
    }

    private static void Show(Terminal terminal, CpuAnswer answer)
    {
        List<(string, string)> fields =
        [
            ("asked", CpuWords.Asked(answer.Asked)),
            ("host", $"{answer.Host.Name}: {answer.Host.Facts.Cpu.Described}"),
            ("libvirt says", answer.Comparison.Message is { } message
                ? $"{CpuWords.Result(answer.Comparison.Result)}: {message}"
                : CpuWords.Result(answer.Comparison.Result)),
        ];
        switch (answer.Decision)
        {
            case CpuDecision.Accepted accepted:
                fields.Add(("guest", $"runs: {accepted.Why}"));
                if (accepted.Guest is { } view) fields.Add(("it sees", CpuWords.Seen(view)));
                if (accepted.Caution is { } caution) fields.Add(("caution", caution));
                break;
            case CpuDecision.Refused refused:
                fields.Add(("guest", $"does not run: {refused.Message}"));
                fields.Add(("do", refused.Remedy));
                break;
        }

        terminal.Write(Tables.Fields(fields));
    }

    private static bool LooksLikeFile(string word) =>
        word is "-" || word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".xml", StringComparison.Ordinal)
            || File.Exists(word);
}

/// <summary>A CPU and a host: how libvirt compares them, and what KVM there would do with a guest.</summary>
internal sealed record CpuAnswer(ChosenHost Host, RequestedCpu Asked, CpuComparison Comparison, CpuDecision Decision)
{
    /// <summary>The CPU side of a QEMU of today, for questions that name none.</summary>
    private static readonly QemuCpuFacts Qemu = QemuCpuFacts.FromModels(
        [.. Generations.All.Select(generation => new QemuCpuModel(generation.QemuModel))],
        defaultCpuType: null, maxCpuCompat: true, cpuCompat: false);

    public bool Runs => Decision is CpuDecision.Accepted;

    public static CpuAnswer Of(ChosenHost host, RequestedCpu asked)
    {
        var cpu = host.Facts.Cpu;
        var comparison = CpuComparison.Compare(CpuDescription.Of(cpu), asked);
        var decision = CpuResolution.Resolve(
            cpu, asked, Accelerator.Kvm, Qemu.OnHost(cpu), Architecture.Ppc64Le, MachineKind.Pseries);
        return new CpuAnswer(host, asked, comparison, decision);
    }
}
