namespace PowerVirt.Daemon.Logging;

/// <summary>Knows whether what we say goes to systemd's journal (systemd.exec(5), JOURNAL_STREAM).</summary>
internal static class JournalStream
{
    /// <summary>Whether standard error is the stream that systemd has named: children of ours may have another one.</summary>
    public static bool IsStandardError =>
        Environment.GetEnvironmentVariable("JOURNAL_STREAM")?.Split(':') is [_, var inode]
        && File.ResolveLinkTarget("/proc/self/fd/2", returnFinalTarget: false)?.Name == $"socket:[{inode}]";
}
