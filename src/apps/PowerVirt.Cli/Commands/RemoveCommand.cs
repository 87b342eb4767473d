using System.CommandLine;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt remove</c>: has the daemon forget a guest.</summary>
internal static class RemoveCommand
{
    /// <summary>virDomainUndefineFlagsValues of libvirt-domain.h: saved state, snapshots, NVRAM, checkpoints.</summary>
    private const uint AllThatIsItsOwn = 1 | 2 | 4 | 16;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var force = new Option<bool>("--force") { Description = "End it first if it runs." };
        var verb = new Verb("remove", "Has the daemon forget a guest; its disks stay.") { guest, force };
        verb.Examples =
        [
            new("powervirt remove web", "forgets a guest that is off"),
            new("powervirt show web --xml > web.xml && powervirt remove web", "keeps its definition to define it again"),
        ];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var persistent = await daemon.Lookup.DomainIsPersistentAsync(new(domain), daemon.Call);
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
                await daemon.Configuration.DomainUndefineFlagsAsync(new(domain, AllThatIsItsOwn), daemon.Call);
            world.Terminal.Line($"{domain.Name} is removed.");
            return ExitCode.Done;
        });
    }
}
