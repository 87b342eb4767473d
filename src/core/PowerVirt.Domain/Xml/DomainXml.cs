using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices;

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

    /// <summary>Reads a definition. What it does not say stays unset: filling in is completion's work.</summary>
    public static Parsed<DomainDocument> Parse(string text, XmlOptions? options = null)
    {
        options ??= XmlOptions.Default;
        var markup = MarkupReader.Read(text, opaque: "metadata");
        if (markup.Value is not { } root) return new Parsed<DomainDocument>(null, markup.Problems);
        if (root.Name != "domain")
            return new Problem(ErrorCode.XmlError, $"unexpected root element <{root.Name}>, expecting <domain>", root.Place);

        var problems = new List<Problem>();
        var definition = Read(new Cursor(root.MarkRead(), problems), options);
        foreach (var place in root.Unread()) problems.Add(Unknown(place, options));
        return new Parsed<DomainDocument>(new DomainDocument(definition, root), problems);
    }

    /// <summary>Writes a definition in libvirt's order of elements.</summary>
    public static string Format(DomainDefinition domain, XmlOptions? options = null)
    {
        options ??= XmlOptions.Default;
        var xml = new MarkupWriter();
        xml.Open("domain").Attribute("type", Types[domain.Type]);
        if (domain.Id is { } id && !options.Inactive) xml.Attribute("id", id);
        QemuCommandLineXml.WriteNamespace(xml, domain);
        xml.Leaf("name", domain.Name).Leaf("uuid", domain.Uuid?.ToString())
            .Leaf("title", domain.Title).Leaf("description", domain.Description);
        if (domain.Metadata is { } metadata) xml.Open("metadata").Raw(metadata).Close();
        MemoryXml.Write(xml, domain.Memory);
        VcpusXml.Write(xml, domain.Vcpus);
        OperatingSystemXml.Write(xml, domain.Os);
        FeaturesXml.Write(xml, domain.Features);
        CpuXml.Write(xml, domain.Cpu);
        ClockXml.Write(xml, domain.Clock);
        xml.Leaf("on_poweroff", Actions[domain.OnPoweroff]).Leaf("on_reboot", Actions[domain.OnReboot]).Leaf("on_crash", Actions[domain.OnCrash]);
        xml.Open("devices").Leaf("emulator", domain.Emulator);
        DeviceXml.Write(xml, domain.Devices, options);
        xml.Close();
        QemuCommandLineXml.Write(xml, domain);
        return xml.Close().ToString();
    }

    private static DomainDefinition Read(Cursor xml, XmlOptions options)
    {
        var devices = xml.Child("devices");
        var qemu = QemuCommandLineXml.Read(xml);
        return new DomainDefinition
        {
            Type = xml.RequiredWord("type", Types),
            Id = options.Inactive ? Ignore<int?>(xml.Int("id")) : xml.Int("id"),
            Name = ReadName(xml),
            Uuid = xml.Child("uuid") is { } uuid ? uuid.Uuid(uuid.Text) : null,
            Title = ReadTitle(xml),
            Description = xml.TextOf("description"),
            Metadata = ReadMetadata(xml),
            Memory = MemoryXml.Read(xml),
            Vcpus = VcpusXml.Read(xml),
            Os = OperatingSystemXml.Read(xml),
            Features = FeaturesXml.Read(xml),
            Cpu = CpuXml.Read(xml),
            Clock = ClockXml.Read(xml),
            OnPoweroff = Action(xml, "on_poweroff") ?? LifecycleAction.Destroy,
            OnReboot = Action(xml, "on_reboot") ?? LifecycleAction.Restart,
            OnCrash = Action(xml, "on_crash") ?? LifecycleAction.Destroy,
            Emulator = devices?.TextOf("emulator"),
            Devices = devices is { } list ? DeviceXml.Read(list, options) : Domain.Devices.DeviceList.Empty,
            QemuArguments = qemu.Arguments,
            QemuEnvironment = qemu.Environment,
        };
    }

    private static T? Ignore<T>(T? value) => value is null ? value : default;

    private static string ReadName(Cursor xml)
    {
        var name = xml.TextOf("name");
        if (name is null) xml.Refuse(ErrorCode.XmlError, "The domain has no name: <name> is required.");
        return name ?? "";
    }

    private static string? ReadTitle(Cursor xml)
    {
        var title = xml.TextOf("title");
        if (title?.Contains('\n', StringComparison.Ordinal) == true)
            xml.Refuse(ErrorCode.XmlError, "Domain title can't contain newlines");
        return title;
    }

    private static string? ReadMetadata(Cursor xml)
    {
        if (xml.Element.ReadChild("metadata") is not { } metadata) return null;
        metadata.MarkAllRead();
        return string.IsNullOrWhiteSpace(metadata.Inner) ? null : metadata.Inner;
    }

    private static LifecycleAction? Action(Cursor xml, string name) => xml.Child(name)?.TextWord(Actions);

    private static Problem Unknown(XmlPlace place, XmlOptions options) =>
        options.Validate
            ? new Problem(ErrorCode.XmlInvalidSchema, $"{Subject(place)} is not known here; the document was to be validated.", place)
            : new Problem(ErrorCode.XmlInvalidSchema, $"{Subject(place)} is not known here and has no effect.", place) { Severity = Severity.Warning };

    private static string Subject(XmlPlace place)
    {
        var last = place.Path[(place.Path.LastIndexOf('/') + 1)..];
        return last[0] == '@' ? $"The attribute '{last[1..]}'" : $"The element <{last.Split('[')[0]}>";
    }
}
