using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Writes <see cref="CapabilitiesText"/>; <see cref="CapabilitiesJson"/> reads it.</summary>
internal static class CapabilitiesWriter
{
    public static void Write(Utf8JsonWriter writer, QemuCapabilities qemu)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", CapabilitiesText.FormatNumber);
        writer.WriteNumber("major", qemu.Version.Major);
        writer.WriteNumber("minor", qemu.Version.Minor);
        writer.WriteNumber("micro", qemu.Version.Micro);
        writer.WriteString("package", qemu.Package);
        writer.WriteString("target", qemu.Target);
        writer.WriteBoolean("kvmPresent", qemu.KvmPresent);
        Write(writer, "kvm", qemu.Kvm);
        Write(writer, "tcg", qemu.Tcg);
        Write(writer, "types", qemu.Types);
        Write(writer, "commands", qemu.Commands);
        Write(writer, "events", qemu.Events);
        Write(writer, "schema", qemu.Schema);
        Write(writer, "options", qemu.Options);
        Write(writer, "migration", qemu.MigrationCapabilities);
        Write(writer, "tpmModels", qemu.TpmModels);
        Write(writer, "tpmTypes", qemu.TpmTypes);
        writer.WriteStartObject("properties");
        foreach (var (type, properties) in qemu.Properties)
        {
            writer.WriteStartObject(type);
            Write(writer, "names", properties.Names);
            Write(writer, "switches", properties.Switches);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, NameSet names)
    {
        writer.WriteStartArray(name);
        foreach (var element in names) writer.WriteStringValue(element);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, AcceleratorFacts? facts)
    {
        if (facts is null) return;
        writer.WriteStartObject(name);
        writer.WriteStartArray("machines");
        foreach (var machine in facts.Machines) Write(writer, machine);
        writer.WriteEndArray();
        writer.WriteStartArray("cpus");
        foreach (var model in facts.CpuModels) Write(writer, model);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MachineType machine)
    {
        writer.WriteStartObject();
        writer.WriteString("name", machine.Name);
        Write(writer, "alias", machine.Alias);
        Write(writer, "default", machine.IsDefault ? true : null);
        Write(writer, "deprecated", machine.IsDeprecated ? true : null);
        writer.WriteNumber("maxCpus", machine.MaxCpus);
        Write(writer, "hotplug", machine.HotpluggableCpus ? true : null);
        Write(writer, "cpu", machine.DefaultCpuType);
        Write(writer, "ram", machine.DefaultRamId);
        Write(writer, "numa", machine.NumaMemory);
        Write(writer, "acpi", machine.Acpi);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CpuModel model)
    {
        writer.WriteStartObject();
        writer.WriteString("name", model.Name);
        Write(writer, "type", model.TypeName);
        Write(writer, "deprecated", model.IsDeprecated ? true : null);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } known) writer.WriteBoolean(name, known);
    }
}
