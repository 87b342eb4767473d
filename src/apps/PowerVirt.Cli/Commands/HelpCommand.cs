using System.CommandLine;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
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
        verb.SetAction((parsed, _) => ShowAsync(world, parsed.RootCommandResult.Command, parsed.GetValue(topic) ?? []));
        return verb;
    }

    private static Task<int> ShowAsync(Surroundings world, Command root, string[] topic)
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
            case var path when IsVerb(root, path):
                return CommandTree.RunAsync([.. path, "--help"], world);
            default:
                var verbs = string.Join(", ", root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name));
                throw new VmException(ErrorCode.InvalidArgument, $"There is no help on '{string.Join(' ', topic)}'.",
                    $"The topics are exit-codes, hosts, and the verbs {verbs}.");
        }
    }

    private static bool IsVerb(Command command, string[] path)
    {
        foreach (var name in path)
        {
            if (command.Subcommands.FirstOrDefault(verb => verb.Name == name) is not { } verb) return false;
            command = verb;
        }

        return true;
    }
}
