using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>iothreads</c>, <c>iothreadids</c> and <c>defaultiothread</c>.</summary>
internal static class IoThreadsXml
{
    /// <summary>Far more than disks could use; counted threads must not fill the memory.</summary>
    private const uint Most = 4096;

    public static ImmutableArray<IoThread> Read(Cursor xml)
    {
        var threads = ImmutableArray.CreateBuilder<IoThread>();
        var taken = new HashSet<uint>();
        if (xml.Child("iothreadids") is { } list)
        {
            foreach (var thread in list.Children("iothread"))
            {
                if (thread.RequiredUInt("id") is not { } id) continue;
                if (id == 0)
                {
                    thread.Refuse(
                        ErrorCode.XmlError,
                        "Invalid value for attribute 'id' in element 'iothread': Zero is not permitted", "id");
                }
                else if (!taken.Add(id)) thread.Refuse(ErrorCode.XmlError, $"duplicate iothread id '{id}' found", "id");
                else threads.Add(new IoThread(id) { Pool = ReadPool(thread), Polling = ReadPolling(thread) });
            }
        }

        if (xml.Child("iothreads") is not { } counter || counter.TextUInt() is not { } count)
            return threads.ToImmutable();
        if (count > Most)
        {
            counter.Refuse(ErrorCode.XmlError, $"invalid iothreads count '{count}': at most {Most} are possible");
            return threads.ToImmutable();
        }

        for (var id = 1u; threads.Count < count; id++)
            if (taken.Add(id)) threads.Add(new IoThread(id) { IsCounted = true });
        return threads.ToImmutable();
    }

    public static WorkerPool? ReadDefaultPool(Cursor xml) =>
        xml.Child("defaultiothread") is { } thread ? ReadPool(thread) : null;

    public static void Write(MarkupWriter xml, DomainDefinition domain)
    {
        var threads = domain.IoThreads;
        if (!threads.IsEmpty) xml.Leaf("iothreads", threads.Length);
        if (threads.Any(thread => !thread.IsCounted || !thread.Pool.IsDefault || thread.Polling is not null))
        {
            xml.Open("iothreadids");
            foreach (var thread in threads)
            {
                xml.Open("iothread").Attribute("id", thread.Id);
                WritePool(xml, thread.Pool);
                if (thread.Polling is { } polling)
                {
                    xml.Open("poll")
                        .Attribute("max", polling.Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture))
                        .Attribute("grow", polling.Grow).Attribute("shrink", polling.Shrink).Close();
                }

                xml.Close();
            }

            xml.Close();
        }

        if (domain.DefaultIoThread is not { IsDefault: false } pool) return;
        xml.Open("defaultiothread");
        WritePool(xml, pool);
        xml.Close();
    }

    private static WorkerPool ReadPool(Cursor thread) =>
        new(ReadSize(thread, "thread_pool_min"), ReadSize(thread, "thread_pool_max"));

    private static int? ReadSize(Cursor thread, string name)
    {
        var size = thread.Int(name);
        if (size is null or >= 0) return size;
        thread.Refuse(
            ErrorCode.XmlError,
            $"Invalid value for attribute '{name}' in element '{thread.Name}': '{size}'. Expected non-negative value",
            name);
        return null;
    }

    private static IoThreadPolling? ReadPolling(Cursor thread) =>
        thread.Child("poll") is { } poll
            ? new IoThreadPolling(poll.ULong("max"), poll.UInt("grow"), poll.UInt("shrink"))
            : null;

    private static void WritePool(MarkupWriter xml, WorkerPool pool) =>
        xml.Attribute("thread_pool_min", pool.Minimum).Attribute("thread_pool_max", pool.Maximum);
}
