using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.CommandLine;
using PowerVirt.Qemu.Tests.Model;

namespace PowerVirt.Qemu.Tests.Planning;

/// <summary>Every text of every golden guest, one after the other, becomes one that looks like syntax.</summary>
/// <remarks><see cref="ModelUseTests"/> sees to it that every property which reaches a plan is in a golden guest.</remarks>
public class HostileTextTests
{
    private const string Plain = "plain";

    /// <summary>Without blanks and colons: in a serial number and in an address QEMU must see those in another form.</summary>
    private const string Hostile = ",id=x,,readonly=off\\\"'{}$(id)`;\n-device\n\u2028ä汉%s=";

    /// <summary>QEMU takes what follows these as it is (qemu-options.hx: no option list).</summary>
    private static readonly string[] Verbatim = ["-append", "-bios", "-dtb", "-initrd", "-k", "-kernel"];

    [Theory]
    [MemberData(nameof(GoldenGuests.Planned), MemberType = typeof(GoldenGuests))]
    public void No_text_becomes_anything_but_itself(string name, string host, string qemu)
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml(name), host, qemu);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < ModelTexts.Count(guest); number++)
        {
            var (plain, property) = ModelTexts.Replace(guest, number, Plain);
            var expected = GuestPlans.Of(plain, host, qemu);
            var hostile = GuestPlans.Of(ModelTexts.Replace(guest, number, Hostile).Copy, host, qemu);
            if (!hostile.Succeeded) continue; // A refusal is as good.
            if (!expected.Succeeded) faults.Add($"{property}: '{Plain}' is refused, and this is not");
            else if (Difference(Flat(expected.Value), Flat(hostile.Value)) is { } difference) faults.Add($"{property}: {difference}");
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    private static string? Difference(List<string> expected, List<string> hostile)
    {
        var seen = hostile.Select(text => text.Replace(Hostile, Plain, StringComparison.Ordinal)).ToList();
        return seen.SequenceEqual(expected) ? null
            : string.Join(" | ", seen.Except(expected)) + " instead of " + string.Join(" | ", expected.Except(seen));
    }

    /// <summary>All that reaches QEMU and its helpers, in the smallest pieces that they see.</summary>
    private static List<string> Flat(LaunchPlan plan) =>
    [
        .. plan.Arguments.SelectMany(argument => argument.Value is not { } value ? [argument.Option]
            : Verbatim.Contains(argument.Option) ? [$"{argument.Option} {value}"]
            : OptionText.Read(value).Select(entry => $"{argument.Option} {KeyOf(argument.Option, entry.Key)}={ValueOf(entry)}")),
        .. plan.Steps.OfType<HostStep.StartProgram>().SelectMany(step => step.Words.Prepend(step.Program)),
        .. plan.MonitorSteps.SelectMany(step => OptionText.Read($"{step.Arguments}").Select(entry => $"{step.Command} {entry.Key}={entry.Value}")),
        .. plan.Environment.Select(variable => $"{variable.Key}={variable.Value}"),
    ];

    // The first value may come without its key: -vnc 127.0.0.1:0 is -vnc vnc=127.0.0.1:0.
    private static string KeyOf(string option, string key) => option == $"-{key}" ? OptionText.Bare : key;

    private static string ValueOf((string Key, string Value) entry) => entry.Key == "url" ? Uri.UnescapeDataString(entry.Value) : entry.Value;
}
