namespace PowerVirt.Engine;

/// <summary>
/// The moments of a definition and of a start between which a crash would leave different things behind; tests crash at
/// each.
/// </summary>
public enum EngineStep
{
    DefineChecked,
    DefineStored,
    UndefineStored,
    StartPlanned,
    StartNoted,
    HostPrepared,
    QemuSpawned,
    MonitorAnswered,
    StartLaunched,
    StartStored,
    ThreadsTold,
    EndNoticed,
    EndCleaned,
    EndStored,
}
