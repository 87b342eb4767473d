using System.CommandLine;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt create</c>: a good definition to begin with.</summary>
internal static class CreateCommand
{
    public static Verb Create(Surroundings world)
    {
        var name = new Argument<string>("NAME") { Description = "The guest's name.", HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }]) result.AddError("'' is not possible for NAME: a guest has a name.");
        });
        var options = new CreateOptions();
        var (virtType, host, qemu) = (SharedOptions.VirtType(), SharedOptions.Host(), SharedOptions.Qemu());
        virtType.Description = "kvm or qemu (emulated); without it kvm where the host can, else qemu.";
        var output = SharedOptions.FileName("--output", "Write the definition to this new file; else to standard output.");
        var verb = new Verb("create", "Writes the definition of a new guest.") { name };
        foreach (var option in options.All) verb.Add(option);
        foreach (var option in (Option[])[virtType, host, qemu, output]) verb.Add(option);
        verb.Examples =
        [
            new("powervirt create web --memory 4G --vcpus 4 --disk /srv/web.qcow2 --cdrom /srv/debian.iso",
                "a server to be installed from a CD-ROM image"),
            new("powervirt create web --cpu power9 --disk /srv/web.qcow2 --network bridge=br0 --output web.xml",
                "one that can move between POWER9 and newer hosts"),
            new("powervirt create try --kernel vmlinux --initrd initrd.gz --cmdline console=hvc0 | powervirt run -",
                "a kernel tried at once"),
        ];
        verb.Notes =
            "The machine is written with its version, and what the host or the emulation cannot give is switched off\n" +
            "explicitly: the guest stays what it is when QEMU is updated. Disks are not made: qemu-img create makes them.";
        verb.SetAction((parsed, _) =>
        {
            var asked = options.Read(parsed, parsed.GetRequiredValue(name));
            return CreateAsync(world, asked with
            {
                Type = parsed.GetValue(virtType),
                Host = parsed.GetValue(host),
                Qemu = parsed.GetValue(qemu),
            }, parsed.GetValue(output));
        });
        return verb;
    }

    private static async Task<int> CreateAsync(Surroundings world, NewGuest asked, string? output)
    {
        using var interruption = new Interruption();
        try
        {
            var (text, prepared) = await world.Creation.CreateAsync(
                asked, name => world.Places.SettingsFor(1, name), interruption.Listen);
            foreach (var problem in prepared.Problems) ProblemReport.Show(world.Terminal, null, problem);
            if (prepared.HasErrors) return (int)prepared.Code;
            if (prepared is { Completed: { } guest, Host: { } host } && Emulation.Of(guest, host.Facts.Cpu) is { } slow)
                world.Terminal.WriteError(Parts.Paragraph($"powervirt: {slow}", style: Parts.Loud));
            if (asked.Host is null)
                foreach (var problem in MissingFiles.Of(asked)) ProblemReport.Show(world.Terminal, null, problem);
            if (output is null) world.Terminal.Out.Write(Printable.Xml(text));
            else Write(text, output);
            return (int)ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return (int)interruption.Code;
        }
    }

    private static void Write(string text, string path)
    {
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path)
                ? new VmException(ErrorCode.OperationFailed, $"There is a file {path} already; it is left as it is.",
                    "Name another file, or remove this one.", e)
                : new VmException(ErrorCode.OperationFailed, e is DirectoryNotFoundException
                    ? $"The file {path} cannot be written: its directory is not there."
                    : $"The file {path} cannot be written: {e.Message}", "Name a file in a directory that you may write to.", e);
        }
    }
}
