using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Xml;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Qemu.Hotplug;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A device plugged into a running guest, or taken out again: what its QEMU is told, and the guest afterwards.</summary>
internal static class DeviceHotplugs
{
    private static readonly XmlOptions Live = new(Inactive: false, Secrets: true);

    private static readonly CompletionSeed Seed = new(Guid.Empty, 1);

    public static Verdict Run(ConformanceCase given)
    {
        var surroundings = GuestSurroundings.OfTest(given);
        var definition = DomainXml.Parse(File.ReadAllText(given.Input()), Live).OrThrow().Definition;
        var device = DeviceDocumentXml.Parse(File.ReadAllText(given.Input(1)), Live).OrThrow();
        var guest = new RunningQemu(definition, surroundings.Qemu, surroundings.SettingsFor(definition.Name));
        var attached = DeviceAttach.Plan(guest, device, surroundings.FactsFor(definition), Seed);
        if (given.ArgumentText("action") == "attach")
        {
            return attached.Value is { } plan
                ? Verdict.Of(given.ArgumentFlag("fail") ? "it should be refused" : Difference(given, plan.Definition, plan.Orders.Select(order => order.Command)))
                : Refused(given, attached.Problems);
        }

        // The device to be taken out was plugged in before.
        if (attached.Value is not { } before) return Refused(given, attached.Problems);
        var detached = DeviceDetach.Plan(guest with { Definition = before.Definition }, device);
        return detached.Value is { } after
            ? Verdict.Of(given.ArgumentFlag("fail") ? "it should be refused" : Difference(given, after.Definition, [after.Request, .. after.Cleanup]))
            : Refused(given, detached.Problems);
    }

    private static Verdict Refused(ConformanceCase given, IReadOnlyList<Problem> problems) =>
        given.ArgumentFlag("fail") ? Verdict.Passed : Verdict.Failed(problems[0].Message);

    private static string? Difference(ConformanceCase given, DomainDefinition definition, IEnumerable<QmpCommand> commands)
    {
        var expected = given.Argument("qmp")?.EnumerateArray().Select(exchange => exchange[0].GetString()).ToArray() ?? [];
        var actual = commands.Select(command => command.Name).ToArray();
        return expected.SequenceEqual(actual)
            ? XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), DomainXml.Format(definition, Live))
            : $"QEMU is told {string.Join(", ", actual)}, not {string.Join(", ", expected)}";
    }
}
