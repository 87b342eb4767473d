using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Turns options of the command line into orders for a running QEMU: they take the same properties.</summary>
internal static class OptionOrders
{
    /// <summary>The order; null where QEMU takes none for it.</summary>
    public static PlugOrder? Of(Argument argument, QemuCapabilities qemu) => argument switch
    {
        { Option: "-device", Properties: { } device } => Order("device_add", device, "device_del", "id"),
        { Option: "-netdev", Properties: { } netdev } => Order("netdev_add", netdev, "netdev_del", "id"),
        { Option: "-object", Properties: { } created } => Order("object-add", Shaped(created, qemu), "object-del", "id"),
        { Option: "-blockdev", Value: { } node } => Blockdev(node),
        { Option: "-chardev", Value: { } chardev } => ChardevOrder.Of(PropertyText.Parse(chardev, "backend")),
        { Option: "-watchdog-action", Value: { } action } when qemu.HasCommand("set-action") => Watchdogs(action),
        _ => null,
    };

    /// <summary>What takes back the effect of an option when its device is gone; null where nothing does.</summary>
    public static QmpCommand? Removal(Argument argument, QemuCapabilities qemu) =>
        argument.Option == "-device" ? null : Of(argument, qemu)?.Undo;

    public static Problem Impossible(Argument argument) => new(
        ErrorCode.OperationUnsupported,
        $"The device cannot be plugged into a running guest: it needs QEMU's option {argument.Option}, which is taken at start only.",
        argument.Source is null ? null : new XmlPlace(argument.Source, 0),
        "Add it to the definition, and start the guest anew.");

    private static PlugOrder Order(string add, QemuProperties properties, string remove, string key)
    {
        QemuProperties name = [(key, properties[key])];
        return new PlugOrder(new QmpCommand(add, properties.ToJson()), new QmpCommand(remove, name.ToJson()));
    }

    // Before objects were part of the QAPI schema (QEMU 6.0), what is not their type or name was a level deeper.
    private static QemuProperties Shaped(QemuProperties properties, QemuCapabilities qemu)
    {
        if (qemu.HasSchema("object-add/arg/+secret")) return properties;
        QemuProperties rest = [.. properties.Where(item => item.Key is not ("qom-type" or "id"))];
        return [("qom-type", properties["qom-type"]), ("id", properties["id"]), ("props", rest)];
    }

    private static PlugOrder Watchdogs(string action)
    {
        QemuProperties told = [("watchdog", action)];
        return new PlugOrder(new QmpCommand("set-action", told.ToJson()), Undo: null);
    }

    private static PlugOrder Blockdev(string node)
    {
        using var document = JsonDocument.Parse(node);
        QemuProperties name = [("node-name", document.RootElement.Text("node-name"))];
        return new PlugOrder(new QmpCommand("blockdev-add", node), new QmpCommand("blockdev-del", name.ToJson()));
    }
}
