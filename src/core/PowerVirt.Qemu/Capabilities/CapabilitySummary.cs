using System.Globalization;
using System.Text;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>A QEMU's capabilities for people to read, and for a diff to show.</summary>
public static class CapabilitySummary
{
    public static string Describe(QemuCapabilities qemu)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line($"QEMU {qemu.Version}{(qemu.Package.Length > 0 ? $" ({qemu.Package})" : "")} for {qemu.Target}");
        Line($"accelerators: {Accelerators(qemu)}");
        Describe("kvm", qemu.Kvm, Line);
        Describe("tcg", qemu.Tcg, Line);
        foreach (var (type, properties) in qemu.Properties)
        {
            Line();
            Line($"{type}:");
            foreach (var line in Wrap(properties.Names.Select(name => WithDefault(name, properties)))) Line(line);
        }

        Describe("schema", qemu.Schema, Line);
        Describe("migration", qemu.MigrationCapabilities, Line);
        Describe("tpm models", qemu.TpmModels, Line);
        Describe("tpm types", qemu.TpmTypes, Line);
        Describe("libvirt's flags", NameSet.Of(LibvirtFlags.Of(qemu).Select(flag => flag.Name)), Line);
        Line();
        Line($"{qemu.Types.Count} types, {qemu.Commands.Count} commands, {qemu.Events.Count} events, " +
            $"{qemu.Options.Count} options");
        return text.ToString();
    }

    private static string Accelerators(QemuCapabilities qemu) => (qemu.Kvm, qemu.Tcg, qemu.KvmPresent) switch
    {
        (not null, not null, _) => "kvm, tcg",
        (not null, null, _) => "kvm",
        (null, _, true) => "tcg (kvm is built in, but could not be used)",
        _ => "tcg",
    };

    private static void Describe(string accelerator, AcceleratorFacts? facts, Action<string> line)
    {
        if (facts is null) return;
        line("");
        line($"machines under {accelerator}:");
        foreach (var machine in facts.Machines.OrderBy(machine => machine.Name, StringComparer.Ordinal))
            line("  " + Describe(machine));
        line("");
        line($"cpu names that stand for a type under {accelerator}, of {facts.CpuModels.Length} in all:");
        foreach (var model in facts.CpuModels.Where(model => model.TypeName is not null && IsPower(model)))
            line($"  {model.Name} = {model.TypeName}{(model.IsDeprecated ? ", deprecated" : "")}");
    }

    private static string Describe(MachineType machine)
    {
        var words = new List<string> { machine.Name };
        if (machine.Alias is not null) words.Add($"alias {machine.Alias}");
        if (machine.IsDefault) words.Add("default");
        if (machine.IsDeprecated) words.Add("deprecated");
        words.Add(string.Create(CultureInfo.InvariantCulture, $"{machine.MaxCpus} cpus"));
        if (machine.HotpluggableCpus) words.Add("hotplug");
        if (machine.NumaMemory is true) words.Add("numa memory");
        if (machine.DefaultCpuType is not null) words.Add(machine.DefaultCpuType);
        if (machine.DefaultRamId is not null) words.Add($"ram {machine.DefaultRamId}");
        return string.Join(", ", words);
    }

    private static void Describe(string title, NameSet names, Action<string> line)
    {
        line("");
        line($"{title}:");
        foreach (var wrapped in Wrap(names)) line(wrapped);
    }

    private static string WithDefault(string name, TypeProperties properties) =>
        properties.Switches.Contains(TypeProperties.Switch(name, true)) ? TypeProperties.Switch(name, true)
        : properties.Switches.Contains(TypeProperties.Switch(name, false)) ? TypeProperties.Switch(name, false)
        : name;

    private static bool IsPower(CpuModel model) => model.Name.StartsWith("power", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Wrap(IEnumerable<string> words)
    {
        var line = new StringBuilder(" ");
        foreach (var word in words)
        {
            if (line.Length + word.Length > 118)
            {
                yield return line.ToString();
                line.Clear().Append(' ');
            }

            line.Append(' ').Append(word);
        }

        if (line.Length > 1) yield return line.ToString();
    }
}
