using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Extensions;
using PowerVirt.Domain.Xml.Tuning;

namespace PowerVirt.Domain.Xml;

/// <summary>The <c>domain</c> element: libvirt's document for a guest, in and out.</summary>
/// <remarks>Source: https://libvirt.org/formatdomain.html</remarks>
public static class DomainXml
{
    internal static readonly Words<VirtType> Types = new(("qemu", VirtType.Qemu), ("kvm", VirtType.Kvm));

    internal static readonly Words<LifecycleAction> Actions = new(
        ("destroy", LifecycleAction.Destroy),
        ("restart", LifecycleAction.Restart),
        ("rename-restart", LifecycleAction.RestartRename),
        ("preserve", LifecycleAction.Preserve),
        ("coredump-destroy", LifecycleAction.CoredumpDestroy),
        ("coredump-restart", LifecycleAction.CoredumpRestart));

    private static readonly Words<LockFailureAction> LockFailures = new(
        ("poweroff", LockFailureAction.Poweroff), ("restart", LockFailureAction.Restart),
        ("pause", LockFailureAction.Pause), ("ignore", LockFailureAction.Ignore));

    /// <summary>Reads a definition. What it does not say stays unset: filling in is completion's work.</summary>
    public static Parsed<DomainDocument> Parse(string text, XmlOptions? options = null)
    {
        options ??= XmlOptions.Default;
        var markup = MarkupReader.Read(text, opaque: "metadata");
        if (markup.Value is not { } root) return new Parsed<DomainDocument>(null, markup.Problems);
        if (root.Name != "domain")
        {
            return new Problem(
                ErrorCode.XmlError, $"unexpected root element <{root.Name}>, expecting <domain>", root.Place,
                "A guest's definition is expected, as 'virsh dumpxml' and 'powervirt create' write it.");
        }

        var problems = new List<Problem>();
        var definition = Read(new Cursor(root.MarkRead(), problems), options);
        foreach (var part in root.Unread().Take(MarkupLimits.Problems - problems.Count))
            problems.Add(Unread(part, options));
        if (problems.Count == MarkupLimits.Problems)
        {
            problems.Add(new Problem(
                ErrorCode.XmlError,
                $"The document may have more problems; these are the first {MarkupLimits.Problems}.", root.Place)
            {
                Severity = Severity.Warning,
            });
        }

        return new Parsed<DomainDocument>(new DomainDocument(definition, root), problems);
    }

    /// <summary>Writes a definition in libvirt's order of elements.</summary>
    public static string Format(DomainDefinition domain, XmlOptions? options = null) =>
        Write(domain, options ?? XmlOptions.Default).ToString();

    /// <summary>Writes a definition, and says whether it has passwords.</summary>
    public static string Format(DomainDefinition domain, XmlOptions options, out bool hasSecrets)
    {
        var xml = Write(domain, options);
        hasSecrets = xml.HasSecrets;
        return xml.ToString();
    }

    private static MarkupWriter Write(DomainDefinition domain, XmlOptions options)
    {
        var xml = new MarkupWriter(options.Secrets);
        xml.Open("domain").Attribute("type", Types[domain.Type]);
        if (domain.Id is { } id && !options.Inactive) xml.Attribute("id", id);
        QemuExtensionsXml.WriteNamespace(xml, domain.Qemu);
        PseriesExtensionsXml.WriteNamespace(xml, domain.Pseries);
        xml.Leaf("name", domain.Name).Leaf("uuid", domain.Uuid?.ToString());
        ForeignXml.Write(xml, domain, "genid");
        xml.Leaf("title", domain.Title).Leaf("description", domain.Description);
        MetadataXml.Write(xml, domain.Metadata);
        MemoryXml.Write(xml, domain.Memory);
        TuningXml.WriteBeforeOs(xml, domain, options);
        foreach (var tables in domain.SystemTables) SystemTablesXml.Write(xml, tables);
        ForeignXml.Write(xml, domain, "bootloader", "bootloader_args");
        OperatingSystemXml.Write(xml, domain.Os);
        IdMapXml.Write(xml, domain.IdMap);
        FeaturesXml.Write(xml, domain.Features);
        CpuXml.Write(xml, domain.Cpu);
        ClockXml.Write(xml, domain.Clock);
        xml.Leaf("on_poweroff", Actions[domain.OnPoweroff]).Leaf("on_reboot", Actions[domain.OnReboot])
            .Leaf("on_crash", Actions[domain.OnCrash]).Leaf("on_lockfailure", LockFailures[domain.OnLockFailure]);
        PowerManagementXml.Write(xml, domain.PowerManagement);
        PerfXml.Write(xml, domain.PerfEvents);
        xml.Open("devices").Leaf("emulator", domain.Emulator);
        DeviceXml.Write(xml, domain.Devices, options);
        xml.Close();
        foreach (var label in domain.SecurityLabels) SecurityLabelXml.Write(xml, label);
        QemuExtensionsXml.Write(xml, domain.Qemu);
        PseriesExtensionsXml.Write(xml, domain.Pseries);
        ForeignXml.Write(xml, domain, "keywrap", "launchSecurity");
        return xml.Close();
    }

    private static DomainDefinition Read(Cursor xml, XmlOptions options)
    {
        var cpu = CpuXml.Read(xml);
        var vcpus = VcpusXml.Read(xml);
        var threads = IoThreadsXml.Read(xml);
        var numaTune = NumaTuneXml.Read(xml, vcpus, cpu?.Numa?.Cells.Length ?? 0);
        var cpuTune = CpuTuneXml.Read(xml, vcpus, threads);
        var labels = SecurityLabelXml.Read(xml, options);
        var devices = xml.Child("devices");
        return new DomainDefinition
        {
            Type = xml.RequiredWord("type", Types),
            Id = options.Inactive ? Ignore<int?>(xml.Int("id")) : xml.Int("id"),
            Name = ReadName(xml),
            Uuid = xml.Child("uuid") is { } uuid ? uuid.Uuid(uuid.Text) : null,
            Title = ReadTitle(xml),
            Description = xml.TextOf("description"),
            Metadata = MetadataXml.Read(xml),
            Memory = MemoryXml.Read(xml),
            BlockTune = BlockTuneXml.Read(xml),
            MemoryTune = MemoryTuneXml.Read(xml),
            MemoryBacking = MemoryBackingXml.Read(xml),
            Vcpus = TuningXml.Placed(vcpus, numaTune, cpuTune),
            IoThreads = threads,
            DefaultIoThread = IoThreadsXml.ReadDefaultPool(xml),
            CpuTune = cpuTune,
            NumaTune = numaTune,
            Resource = ResourceXml.Read(xml),
            SystemTables = xml.Each("sysinfo", SystemTablesXml.Read),
            IdMap = IdMapXml.Read(xml),
            Os = OperatingSystemXml.Read(xml),
            Features = FeaturesXml.Read(xml),
            Cpu = cpu,
            Clock = ClockXml.Read(xml),
            OnPoweroff = Action(xml, "on_poweroff") ?? LifecycleAction.Destroy,
            OnReboot = Action(xml, "on_reboot") ?? LifecycleAction.Restart,
            OnCrash = Action(xml, "on_crash") ?? LifecycleAction.Destroy,
            OnLockFailure = xml.Child("on_lockfailure")?.TextWord(LockFailures),
            PowerManagement = PowerManagementXml.Read(xml),
            PerfEvents = PerfXml.Read(xml),
            Emulator = devices?.TextOf("emulator"),
            Devices = devices is { } list ? DeviceXml.Read(list, options) : Domain.Devices.DeviceList.Empty,
            SecurityLabels = labels,
            Qemu = QemuExtensionsXml.Read(xml),
            Pseries = PseriesExtensionsXml.Read(xml),
            Foreign = ForeignXml.Read(xml),
        };
    }

    private static T? Ignore<T>(T? value) => value is null ? value : default;

    private static string ReadName(Cursor xml)
    {
        var name = xml.TextOf("name");
        if (name is null)
        {
            xml.Refuse(
                ErrorCode.XmlError, "The domain has no name: <name> is required.",
                remedy: "Write <name>web</name> directly below <domain>.");
        }

        return name ?? "";
    }

    private static string? ReadTitle(Cursor xml)
    {
        var title = xml.TextOf("title");
        if (title?.Contains('\n', StringComparison.Ordinal) == true)
            xml.Refuse(ErrorCode.XmlError, "Domain title can't contain newlines");
        return title;
    }

    private static LifecycleAction? Action(Cursor xml, string name) => xml.Child(name)?.TextWord(Actions);

    private static Problem Unread(UnreadPart part, XmlOptions options) =>
        options.Validate
            ? new Problem(
                ErrorCode.XmlInvalidSchema,
                $"{Subject(part.Place)} is {(part.Repeats ? "given more than once" : "not known here")}; "
                    + "the document was to be validated.",
                part.Place)
            : new Problem(ErrorCode.XmlInvalidSchema, $"{Subject(part.Place)} {part.Fault}.", part.Place)
            {
                Severity = Severity.Warning,
            };

    private static string Subject(XmlPlace place)
    {
        var last = place.Path[(place.Path.LastIndexOf('/') + 1)..];
        return last[0] == '@' ? $"The attribute '{last[1..]}'" : $"The element <{last.Split('[')[0]}>";
    }
}
