namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>virErrorNumber of what is not found, for clients that act on it.</summary>
internal static class Missing
{
    public const int Network = 43, StoragePool = 49, StorageVolume = 50;
}
