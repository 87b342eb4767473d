using System.Globalization;
using PowerVirt.Domain;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>The <c>qemuCaps</c> element, in and out.</summary>
public static class LibvirtCacheXml
{
    /// <summary>Reads the facts; a flag that PowerVirt does not know is a warning.</summary>
    public static Parsed<LibvirtCache> Parse(string text)
    {
        var markup = MarkupReader.Read(text);
        if (markup.Value is not { } root) return new Parsed<LibvirtCache>(null, markup.Problems);
        if (root.Name != "qemuCaps")
        {
            return new Problem(
                ErrorCode.XmlError, $"unexpected root element <{root.Name}>, expecting <qemuCaps>", root.Place);
        }

        var problems = new List<Problem>();
        var xml = new Cursor(root.MarkRead(), problems);
        var cache = new LibvirtCache(xml.TextOf("emulator") ?? "", ReadQemu(xml))
        {
            QemuTime = Number(xml, "qemuctime"),
            SelfTime = Number(xml, "selfctime"),
            SelfVersion = Number(xml, "selfvers"),
            MicrocodeVersion = Number(xml, "microcodeVersion"),
        };
        return new Parsed<LibvirtCache>(cache, problems);
    }

    public static string Format(LibvirtCache cache)
    {
        var (xml, qemu) = (new MarkupWriter(), cache.Qemu);
        xml.Open("qemuCaps").Leaf("emulator", cache.Emulator)
            .Leaf("qemuctime", cache.QemuTime).Leaf("selfctime", cache.SelfTime).Leaf("selfvers", cache.SelfVersion);
        foreach (var flag in LibvirtFlags.Of(qemu)) xml.Open("flag").Attribute("name", flag.Name).Close();
        xml.Leaf("version", (qemu.Version.Major * 1_000_000L) + (qemu.Version.Minor * 1000) + qemu.Version.Micro)
            .Leaf("microcodeVersion", cache.MicrocodeVersion)
            .Leaf("package", qemu.Package.Length > 0 ? qemu.Package : null).Leaf("arch", qemu.Target);
        Write(xml, "kvm", qemu.Kvm);
        Write(xml, "tcg", qemu.Tcg);
        return xml.Close().ToString();
    }

    private static QemuCapabilities ReadQemu(Cursor xml)
    {
        var version = Number(xml, "version");
        var qemu = new QemuCapabilities
        {
            Version = new QemuVersion((int)(version / 1_000_000), (int)(version / 1000 % 1000), (int)(version % 1000)),
            Package = xml.TextOf("package") ?? "",
            Target = xml.TextOf("arch") ?? "",
        };
        var flags = xml.Children("flag").Select(flag => (Cursor: flag, Name: flag.Required("name"))).ToArray();
        bool Has(string name) => flags.Any(flag => flag.Name == name);
        qemu = qemu with
        {
            KvmPresent = Has("kvm"),
            Kvm = Has("kvm") ? ReadFacts(xml, "kvm") : null,
            Tcg = Has("tcg") ? ReadFacts(xml, "tcg") : null,
        };
        foreach (var (cursor, name) in flags)
        {
            if (LibvirtFlags.Find(name) is { } known) qemu = known.Fact.Set(qemu, present: true);
            else cursor.Warn($"The flag '{name}' is not known here and is left out.");
        }

        return qemu;
    }

    private static AcceleratorFacts ReadFacts(Cursor xml, string type) => new(
        [.. xml.Children("machine").Where(machine => machine.Attribute("type") == type).Select(ReadMachine)],
        [.. xml.Children("cpu").Where(cpu => cpu.Attribute("type") == type).Select(ReadCpu)]);

    private static MachineType ReadMachine(Cursor machine) => new(
        machine.Required("name"),
        machine.Attribute("alias"),
        machine.YesNo("default") ?? false,
        machine.YesNo("deprecated") ?? false,
        machine.Long("maxCpus") ?? 0,
        machine.YesNo("hotplugCpus") ?? false,
        machine.Attribute("defaultCPU"),
        machine.Attribute("defaultRAMid"),
        machine.YesNo("numaMemSupported") ?? false,
        machine.YesNo("acpi"));

    private static void WriteMachine(MarkupWriter xml, string type, MachineType machine) =>
        xml.Open("machine").Attribute("type", type).Attribute("name", machine.Name).Attribute("alias", machine.Alias)
            .YesNo("hotplugCpus", Present(machine.HotpluggableCpus)).Attribute("maxCpus", machine.MaxCpus)
            .YesNo("default", Present(machine.IsDefault)).Attribute("defaultCPU", machine.DefaultCpuType)
            .YesNo("numaMemSupported", Present(machine.NumaMemory is true))
            .Attribute("defaultRAMid", machine.DefaultRamId)
            .YesNo("deprecated", Present(machine.IsDeprecated)).YesNo("acpi", machine.Acpi).Close();

    private static CpuModel ReadCpu(Cursor cpu) =>
        new(cpu.Required("name"), cpu.Attribute("typename"), cpu.YesNo("deprecated") ?? false);

    private static void WriteCpu(MarkupWriter xml, string type, CpuModel cpu) =>
        xml.Open("cpu").Attribute("type", type).Attribute("name", cpu.LibvirtName).Attribute("typename", cpu.TypeName)
            .YesNo("deprecated", Present(cpu.IsDeprecated)).Close();

    private static void Write(MarkupWriter xml, string type, AcceleratorFacts? facts)
    {
        if (facts is null) return;
        foreach (var model in facts.CpuModels) WriteCpu(xml, type, model);
        // libvirt takes the first machine where a guest names none, so QEMU's default comes first.
        foreach (var machine in facts.Machines.OrderByDescending(machine => machine.IsDefault))
            WriteMachine(xml, type, machine);
    }

    // libvirt writes what is so, never what is not.
    private static bool? Present(bool value) => value ? true : null;

    private static long Number(Cursor xml, string name) =>
        long.TryParse(xml.TextOf(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
