using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Memories;

/// <summary><c>memory</c> among the devices.</summary>
internal static class MemoryModuleXml
{
    internal static readonly Words<MemoryModel> Models = new(
        ("dimm", MemoryModel.Dimm), ("nvdimm", MemoryModel.Nvdimm), ("virtio-pmem", MemoryModel.VirtioPmem),
        ("virtio-mem", MemoryModel.VirtioMem), ("sgx-epc", MemoryModel.SgxEpc), ("egm", MemoryModel.Egm));

    public static MemoryModule Read(Cursor xml, XmlOptions options)
    {
        var target = xml.Child("target");
        if (target is null) xml.Refuse(ErrorCode.XmlError, "missing <target> element for <memory> device");
        var module = new MemoryModule
        {
            Model = xml.RequiredWord("model", Models),
            Access = xml.Word("access", MemoryBackingXml.Accesses),
            Discard = xml.YesNo("discard"),
            Uuid = xml.Child("uuid") is { } uuid ? uuid.Uuid(uuid.Text) : null,
            Source = xml.Child("source") is { } source ? ReadSource(source) : new MemoryModuleSource(),
        };
        return target is { } description ? ReadTarget(module, description, options) : module;
    }

    public static void Write(MarkupWriter xml, MemoryModule module, XmlOptions options)
    {
        xml.Open("memory").Attribute("model", Models[module.Model])
            .Attribute("access", MemoryBackingXml.Accesses[module.Access]).YesNo("discard", module.Discard)
            .Leaf("uuid", module.Uuid?.ToString());
        WriteSource(xml, module.Source);
        xml.Open("target").YesNo("dynamicMemslots", module.DynamicSlots);
        Size(xml, "size", module.Size);
        xml.Leaf("node", module.Node);
        if (module.LabelSize is not null)
        {
            xml.Open("label");
            Size(xml, "size", module.LabelSize);
            xml.Close();
        }

        xml.Flag("readonly", module.ReadOnly);
        Size(xml, "block", module.BlockSize);
        Size(xml, "requested", module.RequestedSize);
        if (!options.Inactive) Size(xml, "current", module.CurrentSize);
        if (module.GuestAddress is { } address) xml.Open("address").Attribute("base", $"0x{address:x}").Close();
        xml.Close();
        DevicePlaceXml.Write(xml, module, options);
        xml.Close();
    }

    private static MemoryModuleSource ReadSource(Cursor source) => new()
    {
        Nodes = source.Child("nodemask")?.TextNumbers(),
        PageSize = source.Child("pagesize")?.MemorySize(),
        Path = source.TextOf("path"),
        Alignment = source.Child("alignsize")?.MemorySize(),
        Persistent = source.Has("pmem"),
    };

    private static void WriteSource(MarkupWriter xml, MemoryModuleSource source)
    {
        if (source == new MemoryModuleSource()) return;
        xml.Open("source").Leaf("nodemask", source.Nodes?.ToString());
        Size(xml, "pagesize", source.PageSize);
        xml.Leaf("path", source.Path);
        Size(xml, "alignsize", source.Alignment);
        xml.Flag("pmem", source.Persistent).Close();
    }

    private static MemoryModule ReadTarget(MemoryModule module, Cursor target, XmlOptions options)
    {
        var size = target.Child("size")?.MemorySize();
        if (size is null) target.Refuse(ErrorCode.XmlError, "missing element or attribute './size'");
        var label = target.Child("label");
        var labelSize = label?.Child("size")?.MemorySize();
        if (label is { } element && labelSize is null)
            element.Refuse(ErrorCode.XmlError, "missing element or attribute './size'");
        return module with
        {
            Size = size ?? 0,
            Node = target.Child("node")?.TextUInt(),
            LabelSize = labelSize,
            ReadOnly = target.Has("readonly"),
            BlockSize = target.Child("block")?.MemorySize(),
            RequestedSize = target.Child("requested")?.MemorySize(),
            CurrentSize = options.Inactive ? null : target.Child("current")?.MemorySize(),
            GuestAddress = target.Child("address")?.LongHex("base"),
            DynamicSlots = target.YesNo("dynamicMemslots"),
        };
    }

    private static void Size(MarkupWriter xml, string name, ulong? bytes)
    {
        if (bytes is { } size) xml.Open(name).Attribute("unit", "KiB").Text(MemoryXml.KiB(size)).Close();
    }
}
