using System.CommandLine;
using PowerVirt.Cli.Output;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt help</c>: topics that belong to no verb, and each verb's help by another way.</summary>
internal static class HelpCommand
{
    public static Verb Create(Surroundings world)
    {
        var topic = new Argument<string[]>("TOPIC")
        {
            Description = "exit-codes, hosts, or a verb.",
            HelpName = "TOPIC",
            Arity = ArgumentArity.ZeroOrMore,
        };
        topic.CompletionSources.Add("exit-codes", "hosts");
        var verb = new Verb("help", "Explains a topic: exit-codes, hosts, or a verb.") { topic };
        verb.Examples =
        [
            new("powervirt help exit-codes", "what a script can tell from how powervirt ended"),
            new("powervirt help hosts", "the names that --host takes"),
        ];
        verb.SetAction((parsed, stop) => ShowAsync(world, parsed.GetValue(topic) ?? [], stop));
        return verb;
    }

    private static Task<int> ShowAsync(Surroundings world, string[] topic, CancellationToken stop)
    {
        switch (topic)
        {
            case ["exit-codes"]:
                world.Terminal.Write(Tables.Columns(["CODE", "MEANING"],
                    ExitCodes.All.Select(row => (string[])[$"{(int)row.Code}", row.Meaning])));
                return Task.FromResult((int)ExitCode.Done);
            case ["hosts"]:
                world.Terminal.Write(Tables.Columns(["HOST", "WHAT IT IS"],
                    NamedHosts.All.Select(host => (string[])[host.Name, host.Description])));
                return Task.FromResult((int)ExitCode.Done);
            default:
                stop.ThrowIfCancellationRequested();
                return CommandTree.RunAsync([.. topic, "--help"], world);
        }
    }
}
