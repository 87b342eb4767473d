using System.CommandLine;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Domain;
using PowerVirt.Domain.Markup;
using PowerVirt.Power;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt cpu baseline</c>: the newest level that all hosts of a pool can run.</summary>
internal static class CpuBaselineCommand
{
    public static Verb Create(Surroundings world)
    {
        var hosts = new Argument<string[]>("HOST")
        {
            Description = "The pool's hosts: names such as power9 (see 'powervirt help hosts'), or host-facts files.",
            HelpName = "HOST",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = SharedOptions.Json();
        var verb = new Verb("baseline", "Finds the newest CPU level that all hosts of a pool can run, as XML to paste.")
        {
            hosts, json,
        };
        verb.Examples =
        [
            new("powervirt cpu baseline power8 power9 power10-lpar", "what a guest must ask for to run on all three"),
            new("powervirt cpu baseline rack1/*.json",
                "the same from files written by 'powervirt host --facts' on each host"),
        ];
        verb.SetAction(parsed => (int)Find(world, parsed.GetRequiredValue(hosts), parsed.GetValue(json)));
        return verb;
    }

    private static ExitCode Find(Surroundings world, string[] names, bool asJson)
    {
        var level = PoolLevel.Of([.. names.Select(world.Hosts.Find).Select(host => (host.Name, host.Facts.Cpu))]);
        if (asJson) CliJson.Write(world.Terminal, CpuBaselineJson.Of(level), CliJson.Context.CpuBaselineJson);
        else Show(world.Terminal, level);
        return level is PoolLevel.Common ? ExitCode.Done : ExitCode.Unable;
    }

    private static void Show(Terminal terminal, PoolLevel level)
    {
        var members = level switch
        {
            PoolLevel.Common common => common.Hosts,
            PoolLevel.None none => none.Hosts,
            _ => [],
        };
        terminal.Write(Tables.Columns(["HOST", "CPU", "REASON"], members.Select(member => (string[])
        [
            member.Name, member.Cpu.Described, member.Reason,
        ])));
        terminal.Line();
        if (level is PoolLevel.None { Message: var message })
            ProblemReport.Show(terminal, null, new Problem(ErrorCode.CpuIncompatible, message));
        if (level is PoolLevel.Common { Cpu: var cpu }) terminal.Out.Write(Xml(cpu));
    }

    /// <summary>The element to paste into a definition.</summary>
    internal static string Xml(RequestedCpu cpu) =>
        $"{new MarkupWriter().Open("cpu").Attribute("mode", CpuWords.Mode(cpu)).Leaf("model", cpu.Model).Close()}";
}
