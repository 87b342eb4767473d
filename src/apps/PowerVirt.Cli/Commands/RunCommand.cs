using System.CommandLine;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;
using PowerVirt.Host.Launch;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt run</c>: a guest, here and now.</summary>
internal static class RunCommand
{
    public static Verb Create(Surroundings world)
    {
        var (file, virtType) = (SharedOptions.Definition(), SharedOptions.VirtType());
        var qemu = new Option<string?>("--qemu")
        {
            Description = "Take this QEMU program instead of the definition's or the one found here.",
            HelpName = "PROGRAM",
        };
        var detach = new Option<bool>("--detach")
        {
            Description = "Let the guest go on, and tell how to reach it; else it is stopped when its console is left.",
        };
        var verb = new Verb("run", "Starts a guest here and now, with its console on this terminal.")
        {
            file, virtType, qemu, detach,
        };
        verb.Examples =
        [
            new("powervirt run guest.xml", "starts the guest and shows its console; Ctrl-] leaves and stops it"),
            new("powervirt run guest.xml --virt-type qemu",
                "tries a guest made for KVM on a machine without: emulated, slow"),
            new("powervirt run guest.xml --detach", "starts the guest and leaves it running"),
            new("powervirt run guest.xml < /dev/null > console.log",
                "keeps what the guest writes, and ends when it powers off"),
        ];
        verb.Notes =
            "The guest's type is never changed by itself: where KVM cannot run it, it is refused, and\n" +
            "--virt-type qemu emulates it. Whoever leaves, by Ctrl-] or a signal, stops the guest: it is asked to\n" +
            "power off, and ended after 30 seconds.";
        verb.SetAction((parsed, _) => RunAsync(world,
            parsed.GetRequiredValue(file), parsed.GetValue(virtType), parsed.GetValue(qemu), parsed.GetValue(detach)));
        return verb;
    }

    private static async Task<int> RunAsync(
        Surroundings world, string file, VirtType? virtType, string? qemu, bool detach)
    {
        using var interruption = new Interruption();
        using var folder = RuntimeFolder.Open(world.Places);
        var request = new PlanRequest(file, virtType, Host: null, qemu,
            name => folder.Places.SettingsFor(Environment.ProcessId, name))
        {
            UsbDevices = world.UsbDevices,
            LookAtImage = world.LookAtImage,
        };
        try
        {
            var prepared = await world.Pipeline.PrepareAsync(request, interruption.Listen);
            foreach (var problem in prepared.Problems) ProblemReport.Show(world.Terminal, file, problem);
            if (prepared is not { Plan: { } plan, Completed: { } guest, Qemu: { } chosen }) return (int)prepared.Code;
            if (chosen.Recording is { } recording)
                throw new VmException(ErrorCode.InvalidArgument, $"{recording} is a recording: it can run no guest.",
                    "Name a QEMU program, or leave --qemu out.");
            if (Emulation.Of(guest, prepared.Host!.Facts.Cpu) is { } warning) Warn(world.Terminal, warning);

            var launcher = new QemuLauncher(new LaunchOptions());
            if (detach)
            {
                await DetachedGuest.StartAsync(plan, guest, launcher, world.Terminal, interruption.Listen());
                return (int)ExitCode.Done;
            }

            using var attached = new AttachedGuest(plan, guest, launcher, world.Terminal, interruption);
            return (int)await attached.RunAsync();
        }
        catch (OperationCanceledException)
        {
            return (int)interruption.Code;
        }
    }

    private static void Warn(Terminal terminal, string text)
    {
        terminal.WriteError(Parts.Paragraph($"powervirt: {text}", style: Parts.Loud));
        terminal.Flush();
    }
}
