using System.Text;
using System.Text.Json;
using PowerVirt.Conformance.Cases;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Conformance.Kinds;

/// <summary>Recorded answers of a QEMU about its CPUs, and how libvirt numbers the guest's virtual ones.</summary>
internal sealed class VcpuMappings : IConformanceKind
{
    public string Name => "qmp";

    public Verdict Run(ConformanceCase given)
    {
        var threads = QmpReplies.Cpus(ReplyOf(given.Input()));
        var units = QmpReplies.HotpluggableCpus(ReplyOf(given.Input(1)));
        var vcpus = VcpuMapping.Of(units, threads, given.Argument("maxvcpus")!.Value.GetUInt32());
        string[] expected = [.. Lines(File.ReadAllText(given.Expected()))];
        string[] actual = [.. Lines(string.Concat(vcpus.Select(Describe)))];
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return Verdict.Of(at == expected.Length && at == actual.Length ? null
            : $"line {at + 1}: expected '{expected.ElementAtOrDefault(at)}', got '{actual.ElementAtOrDefault(at)}'");
    }

    private static ReadOnlyMemory<byte> ReplyOf(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return Encoding.UTF8.GetBytes(document.RootElement.GetProperty("return").GetRawText());
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string Describe(GuestVcpu vcpu)
    {
        var text = new StringBuilder($"[vcpu libvirt-id='{vcpu.Id}']\n");
        text.Append($"online={YesNo(vcpu.IsOn)}\nhotpluggable={YesNo(vcpu.IsPluggable)}\n");
        if (vcpu.Thread is { } thread) text.Append($"thread-id='{thread}'\n");
        if (vcpu.Unit?.Order is { } order) text.Append($"enable-id='{order}'\n");
        if (vcpu.QemuIndex is { } index) text.Append($"query-cpus-id='{index}'\n");
        if (vcpu.Unit is not { } unit) return text.ToString();
        text.Append($"type='{unit.Cpu.Type}'\n");
        if (unit.Alias is { } alias) text.Append($"alias='{alias}'\n");
        if (unit.Cpu.Path is { } path) text.Append($"qom_path='{path}'\n");
        text.Append("topology:");
        foreach (var name in (string[])["socket", "die", "cluster", "core", "thread", "node"])
            if (unit.Coordinate($"{name}-id") is { } value) text.Append($" {name}='{value}'");
        return text.Append($" vcpus='{unit.Cpu.Vcpus}'\n").ToString();
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
