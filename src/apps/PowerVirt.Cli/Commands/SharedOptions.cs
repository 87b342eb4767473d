using System.CommandLine;
using System.Globalization;
using PowerVirt.Cli.Daemon;
using PowerVirt.Domain;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Commands;

/// <summary>Options that several verbs have, so that they are spelled and explained alike.</summary>
internal static class SharedOptions
{
    /// <summary>The option that says which daemon is asked.</summary>
    public const string ConnectName = "--connect";

    public static Option<bool> Json() =>
        new("--json") { Description = "Write JSON for programs (shapes: docs/cli.md)." };

    public static Argument<string> Definition() => new("FILE")
    {
        Description = "The guest's definition, libvirt's domain XML; - reads standard input.",
        HelpName = "FILE",
    };

    public static Option<VirtType?> VirtType() => Words(
        new Option<VirtType?>("--virt-type")
        {
            Description = "Take this instead of the definition's <domain type='...'>: kvm accelerates and needs a "
                + "POWER host, qemu emulates and runs anywhere.",
            HelpName = "kvm|qemu",
        },
        ("kvm", Domain.VirtType.Kvm), ("qemu", Domain.VirtType.Qemu));

    public static Option<string?> Host()
    {
        var option = new Option<string?>("--host")
        {
            Description = "Answer for this host instead of this machine: a name such as power9 or power10-lpar "
                + "('powervirt help hosts' lists them), or a host-facts file.",
            HelpName = "HOST",
        };
        option.CompletionSources.Add(_ => NamedHosts.All.Select(host => host.Name));
        return option;
    }

    public static Option<string?> Qemu() => new("--qemu")
    {
        Description = "Take this QEMU: a program, or a recorded QMP conversation (a file that ends in .replies).",
        HelpName = "QEMU",
    };

    /// <summary>Which daemon is asked.</summary>
    public static Option<string?> Connect() => new(ConnectName)
    {
        Description = "Ask the daemon at this socket, or system or session; else POWERVIRT_CONNECT says it, else it is "
            + "the host's daemon, else your own one.",
        HelpName = "SOCKET|URI",
    };

    /// <summary>The guest that a verb is about.</summary>
    public static Argument<string> Guest(Surroundings world)
    {
        var guest = new Argument<string>("NAME") { Description = "The guest: its name, UUID or number.", HelpName = "NAME" };
        guest.CompletionSources.Add(context => GuestNames.Of(world.Daemons, context));
        return guest;
    }

    /// <summary>An option that names a file.</summary>
    public static Option<string?> FileName(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }]) result.AddError($"'' is not possible for {name}: a path is expected.");
        });
        return option;
    }

    /// <summary>How long a guest may take.</summary>
    public static Option<double?> Timeout(string description) => Number(
        new Option<double?>("--timeout") { Description = description, HelpName = "SECONDS" }, 0, 86_400, "seconds");

    /// <summary>An option that takes a number within bounds.</summary>
    public static Option<double?> Number(Option<double?> option, double least, double most, string unit)
    {
        option.CustomParser = result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture,
                $"'{given}' is not possible for {option.Name}: it takes {least} to {most} {unit}."));
            return null;
        };
        return option;
    }

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<T?> Words<T>(Option<T?> option, params (string Word, T Value)[] words) where T : struct
    {
        option.CustomParser = result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            foreach (var (word, value) in words)
                if (word == given) return value;
            var possible = string.Join(" or ", words.Select(pair => pair.Word));
            result.AddError($"'{given}' is not possible for {option.Name}: it takes {possible}.");
            return null;
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(_ => words.Select(pair => pair.Word));
        return option;
    }
}
