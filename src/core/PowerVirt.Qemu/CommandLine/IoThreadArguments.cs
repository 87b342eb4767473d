using System.Globalization;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Threads that serve disks, and the workers of QEMU's main thread.</summary>
internal static class IoThreadArguments
{
    private const string Prefix = "iothread";

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        foreach (var thread in context.Definition.IoThreads)
        {
            yield return context.Object(
                [
                    ("qom-type", "iothread"),
                    ("id", IdOf(thread.Id)),
                    .. Pool(thread.Pool),
                    ("poll-max-ns", QemuValue.Of(thread.Polling?.Maximum)),
                    ("poll-grow", thread.Polling?.Grow),
                    ("poll-shrink", thread.Polling?.Shrink),
                ], "A thread that serves disks.", "/domain/iothreads");
        }

        if (context.Definition.DefaultIoThread is { IsDefault: false } pool)
        {
            yield return context.Object(
                [("qom-type", "main-loop"), ("id", "main-loop"), .. Pool(pool)], "Workers of the main thread.",
                "/domain/defaultiothread");
        }
    }

    /// <summary>The object's id.</summary>
    public static string IdOf(uint thread) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{thread}");

    /// <summary>The number of the thread with this id; null for what is none of the definition's.</summary>
    public static uint? NumberOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal)
        && uint.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static IEnumerable<(string Key, QemuValue? Value)> Pool(WorkerPool pool) =>
        [("thread-pool-min", pool.Minimum), ("thread-pool-max", pool.Maximum)];
}
