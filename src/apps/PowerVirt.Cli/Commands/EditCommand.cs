using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Files;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt edit</c>: a guest's definition in the user's editor.</summary>
internal static class EditCommand
{
    /// <summary>virDomainXMLFlags of libvirt-domain.h: with secrets.</summary>
    private const uint Secure = 1;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var verb = new Verb("edit", "Opens a guest's definition in your editor, and has the daemon take what you save.")
        {
            guest,
        };
        verb.Examples =
        [
            new("powervirt edit web", "with the editor of VISUAL or EDITOR, else vi"),
            new("EDITOR=nano powervirt edit web", "with nano"),
        ];
        verb.Notes =
            "What is wrong is shown with its lines, and can be edited again. Where that is given up, the text is kept in\n" +
            "a file. A running guest goes on as it was started; the change counts from its next start.";
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var before = await ReadAsync(daemon, domain);
            var draft = new EditedFile(world.Daemons.Environment, domain.Name, before);
            while (true)
            {
                var after = draft.Edit();
                if (after == before)
                {
                    draft.Remove();
                    world.Terminal.Line($"{domain.Name} is left as it is.");
                    return ExitCode.Done;
                }

                if (await TryAsync(world, daemon, domain, before, draft.Path, after) is not { } code)
                {
                    draft.Remove();
                    world.Terminal.Line($"{domain.Name} is changed.");
                    return ExitCode.Done;
                }

                world.Terminal.Flush();
                if (Answer.IsYes(world.Terminal, "Edit it again?")) continue;
                world.Terminal.Error.WriteLine($"powervirt: {domain.Name} is left as it is; your text is in {draft.Path}.");
                return code;
            }
        }, interruptible: false);
    }

    /// <returns>Null when the daemon has taken it; else the exit code for what was wrong, which is shown.</returns>
    private static async Task<ExitCode?> TryAsync(
        Surroundings world, DaemonConnection daemon, RemoteDomain domain, string before, string path, string after)
    {
        var offer = new Offer(world, path, after);
        if (!await offer.IsPossibleAsync(CancellationToken.None)) return ExitCode.Refused;
        if (Same(domain, DomainXml.Parse(after).Value!.Definition) is { } other) return Refused(other);
        try
        {
            if (await ReadAsync(daemon, domain) != before)
            {
                return Refused(new Problem(ErrorCode.OperationInvalid, $"Somebody else has changed {domain.Name} meanwhile.",
                    Remedy: "Give up here, and put your changes into what 'powervirt edit' shows then."));
            }
        }
        catch (RpcException gone)
        {
            return Refused(DaemonProblems.Of(gone));
        }

        return await offer.MakeAsync(daemon, CancellationToken.None) is null ? offer.Code : null;

        ExitCode Refused(Problem problem)
        {
            ProblemReport.Show(world.Terminal, path, problem);
            return ExitCodes.Of(problem);
        }
    }

    /// <summary>Refuses a text that would define another guest.</summary>
    private static Problem? Same(RemoteDomain domain, DomainDefinition edited)
    {
        if (edited.Name != domain.Name)
        {
            return new Problem(ErrorCode.OperationInvalid, $"The text is of a guest {edited.Name}, not {domain.Name}.",
                Remedy: "Use 'powervirt rename' for a new name, and 'powervirt define' for a new guest.");
        }

        return edited.Uuid is { } uuid && uuid != domain.Uuid
            ? new Problem(ErrorCode.OperationInvalid, $"The text has another UUID than {domain.Name}: {uuid}.",
                Remedy: $"A guest keeps its UUID, {domain.Uuid}.")
            : null;
    }

    private static async Task<string> ReadAsync(DaemonConnection daemon, RemoteDomain domain) =>
        (await daemon.Configuration.DomainGetXmlDescAsync(new(domain, Secure | DaemonConnection.Stored), daemon.Call)).Xml;
}
