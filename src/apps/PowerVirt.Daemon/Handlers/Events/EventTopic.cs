namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>What an event is about: one of libvirt's numbered domain events, or QEMU's monitor.</summary>
/// <param name="Number">virDomainEventID of libvirt-domain.h; -1 for the monitor.</param>
/// <param name="Monitor">Which of the monitor's events; null for all of them.</param>
internal readonly record struct EventTopic(int Number, MonitorEventChoice? Monitor = null)
{
    public const int Lifecycle = 0, Reboot = 1, RtcChange = 2, Watchdog = 3, IoError = 4, Graphics = 5, IoErrorReason = 6;

    public const int TrayChange = 10, PmWakeup = 11, PmSuspend = 12, BalloonChange = 13, PmSuspendDisk = 14;

    public const int DeviceRemoved = 15, Tunable = 17, AgentLifecycle = 18, DeviceRemovalFailed = 22, MetadataChange = 23;

    public const int BlockThreshold = 24, OfMonitor = -1;

    /// <summary>One more than the last that clients without callback numbers may ask for.</summary>
    public const int LegacyEnd = DeviceRemoved + 1;

    /// <summary>One more than the last that libvirt's clients know (VIR_DOMAIN_EVENT_ID_LAST of 11.3).</summary>
    public const int End = 28;
}
