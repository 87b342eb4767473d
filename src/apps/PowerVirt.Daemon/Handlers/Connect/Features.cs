namespace PowerVirt.Daemon.Handlers.Connect;

/// <summary>What clients may rely on (virDrvFeature of libvirt's driver.h).</summary>
internal static class Features
{
    private const int TypedParameterText = 9, XmlMigratable = 11;
    private const int EventCallback = 14, CloseCallback = 15, NetworkUpdateOrder = 16;

    // Those of migration (1 to 7, 12, 13) are missing: guests cannot be migrated yet. 8 and 10 are the connection's.
    public static bool Has(int feature) => feature is TypedParameterText or XmlMigratable or EventCallback
        or CloseCallback or NetworkUpdateOrder;
}
