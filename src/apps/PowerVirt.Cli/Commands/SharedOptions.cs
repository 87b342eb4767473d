using System.CommandLine;
using PowerVirt.Domain;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Commands;

/// <summary>Options that several verbs have, so that they are spelled and explained alike.</summary>
internal static class SharedOptions
{
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
