using System.Collections.Immutable;
using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Reads what <see cref="CapabilitiesWriter"/> wrote, else throws <see cref="JsonException"/>.</summary>
internal static class CapabilitiesJson
{
    public static QemuCapabilities Read(JsonElement json) => new()
    {
        Version = new QemuVersion(ReadInt(json, "major"), ReadInt(json, "minor"), ReadInt(json, "micro")),
        Package = ReadText(json, "package"),
        Target = ReadText(json, "target"),
        KvmPresent = json.Flag("kvmPresent") ?? throw Missing("kvmPresent"),
        Kvm = ReadFacts(json.Member("kvm")),
        Tcg = ReadFacts(json.Member("tcg")),
        Types = ReadNames(json, "types"),
        Commands = ReadNames(json, "commands"),
        Events = ReadNames(json, "events"),
        Schema = ReadNames(json, "schema"),
        Options = ReadNames(json, "options"),
        MigrationCapabilities = ReadNames(json, "migration"),
        TpmModels = ReadNames(json, "tpmModels"),
        TpmTypes = ReadNames(json, "tpmTypes"),
        Properties = ReadProperties(json),
    };

    private static ImmutableSortedDictionary<string, TypeProperties> ReadProperties(JsonElement json)
    {
        if (json.Member("properties") is not { ValueKind: JsonValueKind.Object } types) throw Missing("properties");
        var table = QemuCapabilities.NoProperties.ToBuilder();
        foreach (var type in types.EnumerateObject())
            table[type.Name] = new TypeProperties(ReadNames(type.Value, "names"), ReadNames(type.Value, "switches"));
        return table.ToImmutable();
    }

    private static AcceleratorFacts? ReadFacts(JsonElement? json) => json is not { } facts ? null : new(
        [.. ReadList(facts, "machines").EnumerateArray().Select(ReadMachine)],
        [.. ReadList(facts, "cpus").EnumerateArray().Select(ReadCpu)]);

    private static MachineType ReadMachine(JsonElement machine) => new(
        ReadText(machine, "name"),
        machine.Text("alias"),
        machine.Flag("default") ?? false,
        machine.Flag("deprecated") ?? false,
        machine.Number("maxCpus") ?? throw Missing("maxCpus"),
        machine.Flag("hotplug") ?? false,
        machine.Text("cpu"),
        machine.Text("ram"),
        machine.Flag("numa"),
        machine.Flag("acpi"));

    private static CpuModel ReadCpu(JsonElement model) =>
        new(ReadText(model, "name"), model.Text("type"), model.Flag("deprecated") ?? false);

    private static NameSet ReadNames(JsonElement json, string name)
    {
        var list = ReadList(json, name);
        var names = new string[list.GetArrayLength()];
        var count = 0;
        foreach (var element in list.EnumerateArray())
            names[count++] = element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Missing(name);
        return NameSet.Of(names);
    }

    private static JsonElement ReadList(JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list : throw Missing(name);

    private static string ReadText(JsonElement json, string name) => json.Text(name) ?? throw Missing(name);

    private static int ReadInt(JsonElement json, string name) =>
        json.Number(name) is >= 0 and <= int.MaxValue and var value ? (int)value : throw Missing(name);

    private static JsonException Missing(string name) => new($"\"{name}\" is missing or of the wrong kind");
}
