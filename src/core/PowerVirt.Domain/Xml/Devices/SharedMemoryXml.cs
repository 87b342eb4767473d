using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>shmem</c>.</summary>
internal static class SharedMemoryXml
{
    private const ulong MiB = 1 << 20;

    private static readonly Words<SharedMemoryModel> Models = new(
        ("ivshmem", SharedMemoryModel.Ivshmem), ("ivshmem-plain", SharedMemoryModel.Plain),
        ("ivshmem-doorbell", SharedMemoryModel.Doorbell));

    private static readonly Words<SharedMemoryRole> Roles = new(
        ("master", SharedMemoryRole.Master), ("peer", SharedMemoryRole.Peer));

    public static SharedMemory Read(Cursor xml, XmlOptions options)
    {
        var name = xml.Required("name");
        if (name.Contains('/', StringComparison.Ordinal))
            xml.Refuse(ErrorCode.ConfigUnsupported, "shmem name cannot include '/' character", "name");
        if (name is "." or "..") xml.Refuse(ErrorCode.XmlError, $"shmem name cannot be equal to '{name}'", "name");
        var server = xml.Child("server");
        var msi = xml.Child("msi");
        return new SharedMemory
        {
            Name = name,
            Role = xml.Word("role", Roles),
            Model = xml.Child("model")?.Word("type", Models),
            Size = xml.Child("size")?.Bytes("B") is { } size ? size : null,
            Server = server is { } at ? new SharedMemoryServer(at.Attribute("path")) : null,
            Interrupts = msi is { } interrupts
                ? new SharedMemoryInterrupts(
                    interrupts.YesNo("enabled"), interrupts.UInt("vectors"), interrupts.OnOff("ioeventfd"))
                : null,
        };
    }

    public static void Write(MarkupWriter xml, SharedMemory memory, XmlOptions options)
    {
        xml.Open("shmem").Attribute("name", memory.Name).Attribute("role", Roles[memory.Role]);
        if (memory.Model is { } model) xml.Open("model").Attribute("type", Models[model]).Close();
        if (memory.Size is { } size)
        {
            xml.Open("size").Attribute("unit", "M")
                .Text((size / MiB).ToString(System.Globalization.CultureInfo.InvariantCulture)).Close();
        }

        if (memory.Server is { } server) xml.Open("server").Attribute("path", server.Path).Close();
        if (memory.Interrupts is { Enabled: not false } msi)
            xml.Open("msi").Attribute("vectors", msi.Vectors).OnOff("ioeventfd", msi.IoEventFd).Close();
        DevicePlaceXml.Write(xml, memory, options);
        xml.Close();
    }
}
