using System.CommandLine;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt remove</c>: has the daemon forget a guest.</summary>
internal static class RemoveCommand
{
    /// <summary>virDomainUndefineFlagsValues of libvirt-domain.h: saved state, snapshots, NVRAM, checkpoints.</summary>
    private const uint AllThatIsItsOwn = 1 | 2 | 4 | 16;

    /// <summary>The same, for the state of an emulated TPM.</summary>
    private const uint Tpm = 32, KeepTpm = 64;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var force = new Option<bool>("--force") { Description = "End it first if it runs." };
        var keepTpm = new Option<bool>("--keep-tpm")
        {
            Description = "Leave what its emulated TPM has kept, for a guest that is defined with the same UUID.",
        };
        var removeTpm = new Option<bool>("--tpm")
        {
            Description = "Remove that even where the definition says persistent_state='yes'.",
        };
        var verb = new Verb("remove", "Has the daemon forget a guest; its disks stay.") { guest, force, keepTpm, removeTpm };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(keepTpm) && result.GetValue(removeTpm))
                result.AddError("--keep-tpm and --tpm exclude each other.");
        });
        verb.Examples =
        [
            new("powervirt remove web", "forgets a guest that is off"),
            new("powervirt show web --xml > web.xml && powervirt remove web --keep-tpm",
                "keeps its definition, and what its TPM has kept, to define it again"),
        ];
        verb.Notes = "What an emulated TPM has kept goes with the guest, unless the definition says persistent_state='yes'.";
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var tpm = parsed.GetValue(keepTpm) ? KeepTpm : parsed.GetValue(removeTpm) ? Tpm : 0;
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var persistent = await daemon.Lookup.DomainIsPersistentAsync(new(domain), daemon.Call);
            if (persistent.Persistent == 0 && tpm != 0)
            {
                throw new VmException(ErrorCode.OperationInvalid,
                    $"{domain.Name} is not defined: of its TPM the definition it was started with decides.",
                    "Let its <backend> say persistent_state='yes' for what is to stay.");
            }

            if ((await daemon.Lookup.DomainIsActiveAsync(new(domain), daemon.Call)).Active != 0)
            {
                if (!parsed.GetValue(force))
                {
                    throw new VmException(ErrorCode.OperationInvalid, $"{domain.Name} runs; it is not removed.",
                        "Stop it before, or end it with --force.");
                }

                await daemon.Lifecycle.DomainDestroyFlagsAsync(new(domain, 0), daemon.Call);
            }

            // A guest that was never defined is gone with its end.
            if (persistent.Persistent != 0)
                await daemon.Configuration.DomainUndefineFlagsAsync(new(domain, AllThatIsItsOwn | tpm), daemon.Call);
            world.Terminal.Line($"{domain.Name} is removed.");
            return ExitCode.Done;
        });
    }
}
