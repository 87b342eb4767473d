namespace PowerVirt.Daemon.Metrics;

/// <summary>The daemon's own metrics: their names, and what they say.</summary>
internal static class DaemonFamilies
{
    private const string Calls = "powervirt_rpc_calls_total", CallDuration = "powervirt_rpc_call_duration_seconds",
        Commits = "powervirt_store_commit_duration_seconds", CommitFailures = "powervirt_store_commit_failures_total",
        Starts = "powervirt_domain_start_duration_seconds", StartFailures = "powervirt_domain_start_failures_total";

    public static void Write(Exposition text, DaemonNumbers numbers)
    {
        text.Family("powervirt_build_info", "gauge", "The daemon's version; always 1.")
            .Sample("powervirt_build_info", 1, ("version", numbers.Version));
        Gauge("powervirt_connections", "Connections of clients that are open.", numbers.OpenConnections);
        Counter("powervirt_connections_accepted_total", "Connections of clients that were taken.", numbers.AcceptedConnections);
        Counter("powervirt_connections_rejected_total", "Connections for which there was no place.", numbers.RejectedConnections);
        Counter("powervirt_events_sent_total", "Events given to clients.", numbers.EventsSent);
        WriteCalls(text, numbers);
        WriteWork(Commits, "How long storing changes took.", CommitFailures, "Changes that could not be stored.", numbers.Commits);
        WriteWork(Starts, "How long starting guests took, from the plan to the running QEMU.",
            StartFailures, "Starts of guests that failed.", numbers.Starts);
        Gauge("process_resident_memory_bytes", "Memory that the daemon holds.", numbers.Process.ResidentBytes);
        Gauge("process_open_fds", "File descriptors that the daemon has open.", numbers.Process.Descriptors);
        Gauge("process_threads", "Threads of the daemon.", numbers.Process.Threads);
        Counter("process_cpu_seconds_total", "CPU time that the daemon has used.", numbers.Process.CpuSeconds);

        void Gauge(string name, string help, double value) => text.Family(name, "gauge", help).Sample(name, value);

        void Counter(string name, string help, double value) => text.Family(name, "counter", help).Sample(name, value);

        void WriteWork(string name, string help, string failures, string failuresHelp, TimedWork work)
        {
            text.Family(name, "histogram", help).Histogram(name, work.Durations);
            Counter(failures, failuresHelp, work.FailedCount);
        }
    }

    private static void WriteCalls(Exposition text, DaemonNumbers numbers)
    {
        text.Family(Calls, "counter", "Calls by outcome: answered, refused with an error, or failed by a fault of the daemon.");
        foreach (var (program, procedure, calls) in numbers.Calls)
            foreach (var (outcome, count) in ((string, long)[])
                     [("answered", calls.AnsweredCount), ("refused", calls.RefusedCount), ("failed", calls.FailedCount)])
                text.Sample(Calls, count, ("program", program), ("procedure", procedure), ("outcome", outcome));
        text.Family(CallDuration, "histogram", "How long calls took, from their arrival to their answer.");
        foreach (var (program, procedure, calls) in numbers.Calls)
            if (calls.Durations is { } durations)
                text.Histogram(CallDuration, durations, [("program", program), ("procedure", procedure)]);
    }
}
