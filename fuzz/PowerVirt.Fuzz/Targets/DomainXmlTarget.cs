using System.Text;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Conversion;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Xml;
using PowerVirt.Fuzz.Mutations;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;
using PowerVirt.Testing;

namespace PowerVirt.Fuzz.Targets;

/// <summary>A definition on its whole way: read, written, converted, completed, checked and planned.</summary>
internal sealed class DomainXmlTarget : FuzzTarget
{
    private const string Emulator = "/usr/bin/qemu-system-ppc64";

    private static readonly CompletionSeed Seed = new(new Guid("8d9b5f60-25c1-4d5f-9d9c-6f5b0b6ae7f1"), 1);

    private static readonly XmlOptions WithSecrets = new(Secrets: true);

    private readonly HostFacts _host = NamedHosts.TryGet("power9", out var host) ? host : throw new InvalidOperationException("no such host");
    private readonly QemuCapabilities _qemu = Recorded("golden/capabilities/qemu-7.2-ppc64-kvm-power9.replies");

    public override string Name => "domain-xml";

    public override string Extension => ".xml";

    public override IReadOnlyList<string> Seeds => ["examples", "golden/definitions", "golden/domains", "golden/conversions", "golden/cli/check"];

    public override IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus)
    {
        var structure = new XmlMutation(corpus);
        return
        [
            structure, structure, structure,
            new ByteMutation(corpus,
            [
                "<", ">", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?pi?>", "&#0;", "&#x10ffff;", "&lt;", "<!DOCTYPE a>", "xmlns='", "'", "\"",
                "<a><a><a><a><a><a><a><a>", "\ufeff", "\u0000", " unit='EiB'", "<address type='pci' slot='0x1f'/>",
            ]),
        ];
    }

    public override string Run(byte[] input)
    {
        var read = DomainXml.Parse(Encoding.UTF8.GetString(input));
        var came = new List<string>(read.Problems.Select(problem => $"read {problem.Code} {Plain(problem)}"));
        if (read.Value?.Definition is { } domain)
        {
            var text = DomainXml.Format(domain, WithSecrets);
            if (read.Succeeded) SurvivesWriting(text);
            _ = DomainConversion.ToPseries(domain);
            Complete(domain, came);
        }

        return string.Join('\n', came.Distinct().Order(StringComparer.Ordinal));
    }

    private static void SurvivesWriting(string text)
    {
        var again = DomainXml.Parse(text);
        Must(again.Succeeded, $"what is written cannot be read, {again.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)}");
        var twice = DomainXml.Format(again.Value!.Definition, WithSecrets);
        if (twice == text) return;
        var (before, after) = text.Split('\n').Zip(twice.Split('\n')).FirstOrDefault(pair => pair.Item1 != pair.Item2, ("the end", "the end"));
        Must(false, $"writing what was read again changes {before.Trim().Split(' ', '>')[0]}: {before.Trim()} becomes {after.Trim()}");
    }

    private void Complete(DomainDefinition domain, List<string> came)
    {
        var facts = _qemu.MachineFacts(domain, _host, Emulator);
        var completion = DomainCompletion.Complete(domain, facts, Seed);
        came.AddRange(completion.Problems.Select(problem => $"complete {problem.Code} {Plain(problem)}"));
        if (completion.Value is not { } completed) return;
        completed = DeviceAliases.Assign(completed);
        foreach (var rules in new[] { RuleSet.Strict, RuleSet.Libvirt })
            came.AddRange(DomainRules.Check(completed, facts, rules).Select(problem => $"rule {problem.Code} {Plain(problem)}"));
        _ = DomainXml.Format(completed);
        var plan = LaunchPlanner.Plan(completed, _host, _qemu, new LaunchSettings { StateDirectory = "/run/powervirt/fuzz" });
        came.AddRange(plan.Problems.Select(problem => $"plan {problem.Code} {Plain(problem)}"));
        if (plan.Value is not null) came.Add(string.Join(' ', plan.Value.Words.Select(KindOf).Distinct()));
    }

    // Alike for alike documents: options and devices, not their values.
    private static string KindOf(string word) => word.StartsWith('-') ? word : word.Split(',', 2)[0];

    private static string Plain(Problem problem) => string.Concat(problem.Message.TakeWhile(c => c is not ('\'' or ':')).Where(c => !char.IsDigit(c)));

    private static QemuCapabilities Recorded(string recording)
    {
        if (RecordingFormat.TryParse(File.ReadAllBytes(Repository.PathOf(recording)), out var exchanges, out var problem)
            && CapabilityReader.TryRead(exchanges, out var capabilities, out problem)) return capabilities;
        throw new VmException(problem);
    }
}
