using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>driver</c> and <c>backend</c> of an interface.</summary>
internal static class InterfaceDriverXml
{
    private static readonly Words<TransmitMode> TransmitModes = new(
        ("iothread", TransmitMode.IoThread), ("timer", TransmitMode.Timer));

    /// <summary>Reads the options of virtio-net, which no other card has,
    /// or the name of a host device's driver.</summary>
    public static InterfaceDriver Read(Cursor? driver, bool isVirtio, InterfaceSource source)
    {
        if (driver is not { } xml) return new InterfaceDriver();
        if (!isVirtio)
        {
            xml.Element.MarkAllRead();
            return source is InterfaceSource.HostDevice
                ? new InterfaceDriver { Name = xml.Attribute("name") }
                : new InterfaceDriver();
        }

        return new InterfaceDriver
        {
            Name = ReadName(xml),
            TransmitMode = xml.Word("txmode", TransmitModes),
            IoEventFd = xml.OnOff("ioeventfd"),
            EventIndex = xml.OnOff("event_idx"),
            Queues = xml.UInt("queues") is > 1 and var queues ? queues : null,
            RxQueueSize = xml.UInt("rx_queue_size"),
            TxQueueSize = xml.UInt("tx_queue_size"),
            Rss = xml.OnOff("rss"),
            RssHashReport = xml.OnOff("rss_hash_report"),
            Host = ReadHost(xml.Child("host")),
            Guest = ReadGuest(xml.Child("guest")),
        };
    }

    public static InterfaceBackend ReadBackend(Cursor? backend, bool isVirtio)
    {
        if (backend is not { } xml) return new InterfaceBackend();
        var type = xml.Attribute("type");
        if (type is not (null or "default" or "passt" or "vhostuser"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'type' in element 'backend': '{type}'.",
                "type", "Possible: default, passt.");
        }

        var vhost = xml.Attribute("vhost");
        return new InterfaceBackend
        {
            Type = type == "default" ? null : type,
            LogFile = xml.Attribute("logFile"),
            Tap = xml.Attribute("tap"),
            Vhost = isVirtio ? vhost : null,
        };
    }

    public static void Write(MarkupWriter xml, Interface nic)
    {
        var driver = nic.Driver;
        if (driver == new InterfaceDriver() && nic.Virtio is null) return;
        xml.Open("driver")
            .Attribute("name", driver.Name)
            .Attribute("txmode", TransmitModes[driver.TransmitMode])
            .OnOff("ioeventfd", driver.IoEventFd)
            .OnOff("event_idx", driver.EventIndex)
            .Attribute("queues", driver.Queues)
            .Attribute("rx_queue_size", driver.RxQueueSize)
            .Attribute("tx_queue_size", driver.TxQueueSize)
            .OnOff("rss", driver.Rss)
            .OnOff("rss_hash_report", driver.RssHashReport);
        VirtioOptionsXml.WriteAttributes(xml, nic.Virtio);
        if (driver.Host != new HostOffloads())
        {
            var host = driver.Host;
            xml.Open("host").OnOff("csum", host.Checksum).OnOff("gso", host.GenericSegmentation)
                .OnOff("tso4", host.Tso4).OnOff("tso6", host.Tso6).OnOff("ecn", host.Ecn).OnOff("ufo", host.Ufo)
                .OnOff("mrg_rxbuf", host.MergeableBuffers).Close();
        }

        if (driver.Guest != new GuestOffloads())
        {
            var guest = driver.Guest;
            xml.Open("guest").OnOff("csum", guest.Checksum).OnOff("tso4", guest.Tso4).OnOff("tso6", guest.Tso6)
                .OnOff("ecn", guest.Ecn).OnOff("ufo", guest.Ufo).Close();
        }

        xml.Close();
    }

    public static void WriteBackend(MarkupWriter xml, InterfaceBackend backend)
    {
        if (backend == new InterfaceBackend()) return;
        xml.Open("backend").Attribute("type", backend.Type).Attribute("tap", backend.Tap)
            .Attribute("vhost", backend.Vhost).Attribute("logFile", backend.LogFile).Close();
    }

    private static string? ReadName(Cursor xml)
    {
        var name = xml.Attribute("name");
        if (name is not (null or "qemu" or "vhost"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'name' in element 'driver': '{name}'.",
                "name", "Possible: qemu, vhost.");
        }

        return name;
    }

    private static HostOffloads ReadHost(Cursor? host) => host is not { } xml ? new HostOffloads() : new HostOffloads
    {
        Checksum = xml.OnOff("csum"),
        GenericSegmentation = xml.OnOff("gso"),
        Tso4 = xml.OnOff("tso4"),
        Tso6 = xml.OnOff("tso6"),
        Ecn = xml.OnOff("ecn"),
        Ufo = xml.OnOff("ufo"),
        MergeableBuffers = xml.OnOff("mrg_rxbuf"),
    };

    private static GuestOffloads ReadGuest(Cursor? guest) =>
        guest is not { } xml ? new GuestOffloads() : new GuestOffloads
        {
            Checksum = xml.OnOff("csum"),
            Tso4 = xml.OnOff("tso4"),
            Tso6 = xml.OnOff("tso6"),
            Ecn = xml.OnOff("ecn"),
            Ufo = xml.OnOff("ufo"),
        };
}
