using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Bench;

/// <summary>The steps from a document to a command line, one by one and as a whole.</summary>
internal static class Stages
{
    private const string Directory = "/run/powervirt/bench";

    public static IEnumerable<(string Name, Action Run)> Of(string document)
    {
        var parsed = Subject.Parse(document);
        var facts = Subject.Qemu.MachineFacts(parsed, Subject.Laptop, Subject.Emulator);
        var completed = DomainCompletion.Complete(parsed, facts, Subject.Seed).OrThrow();
        var named = DeviceAliases.Assign(completed);
        return
        [
            ("markup", () => MarkupReader.Read(document, "metadata")),
            ("parse, with markup", () => Subject.Parse(document)),
            ("facts", () => Subject.Qemu.MachineFacts(parsed, Subject.Laptop, Subject.Emulator)),
            ("complete", () => DomainCompletion.Complete(parsed, facts, Subject.Seed)),
            ("aliases", () => DeviceAliases.Assign(completed)),
            ("rules", () => DomainRules.Check(named, facts)),
            ("plan", () => Subject.Plan(named, Directory)),
            ("format", () => DomainXml.Format(named)),
        ];
    }

    public static void FromTextToWords(string document)
    {
        var parsed = Subject.Parse(document);
        var facts = Subject.Qemu.MachineFacts(parsed, Subject.Laptop, Subject.Emulator);
        var completed = DeviceAliases.Assign(DomainCompletion.Complete(parsed, facts, Subject.Seed).OrThrow());
        _ = Subject.Plan(completed, Directory).Words.ToArray();
    }
}
