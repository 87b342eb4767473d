using System.Collections.Immutable;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Domain.Tests;

/// <summary>Makes guests out of the few lines that a test is about.</summary>
internal static class Guests
{
    public static readonly CompletionSeed Seed = new(new Guid("6d5b4f3e-0000-4000-8000-000000000001"), 1);

    public static readonly MachineFacts Facts = new(
        Architecture.Ppc64Le, "/usr/bin/qemu-system-ppc64",
        ImmutableDictionary<string, string>.Empty.Add("pseries", "pseries-7.2"), ["pseries-7.2", "powernv9", "g3beige"],
        type => type is "qemu-xhci" or "nec-usb-xhci" or "pci-ohci" or "piix3-usb-uhci" or "rtl8139" or "e1000", "POWER9")
    {
        MaximumVcpus = 1024,
    };

    /// <summary>A pseries guest with 1 GiB; the rest is the test's.</summary>
    public static string Document(string devices = "", string elements = "", string memory = "<memory unit='GiB'>1</memory>", string os = "<os><type arch='ppc64le' machine='pseries'>hvm</type></os>") =>
        $"""
         <domain type='qemu'>
           <name>guest</name>
           {memory}
           {os}
           {elements}
           <devices>
             {devices}
           </devices>
         </domain>
         """;

    public static DomainDefinition Parse(string document) => DomainXml.Parse(document).OrThrow().Definition;

    public static DomainDefinition Complete(string document, bool isNew = true) =>
        DomainCompletion.Complete(Parse(document), Facts, Seed, isNew).OrThrow();

    /// <summary>All problems of a document from reading to rules, as check shows them.</summary>
    public static IReadOnlyList<Problem> Problems(string document)
    {
        var parsed = DomainXml.Parse(document);
        if (parsed.Value is not { } read) return parsed.Problems;
        var completed = DomainCompletion.Complete(read.Definition, Facts, Seed);
        return [.. parsed.Problems, .. completed.Problems.Select(read.Locate), .. Domain.Rules.DomainRules.Check(completed.Value!, Facts).Select(read.Locate)];
    }
}
