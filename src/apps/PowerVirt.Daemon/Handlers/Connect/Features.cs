namespace PowerVirt.Daemon.Handlers.Connect;

/// <summary>What clients may rely on (virDrvFeature of libvirt's driver.h).</summary>
internal static class Features
{
    private const int FdPassing = 8, TypedParameterText = 9, Keepalive = 10, XmlMigratable = 11;
    private const int EventCallback = 14, CloseCallback = 15, NetworkUpdateOrder = 16;

    // Those of migration (1 to 7, 12, 13) are missing: guests cannot be migrated yet.
    public static bool Has(int feature) => feature is FdPassing or TypedParameterText or Keepalive or XmlMigratable
        or EventCallback or CloseCallback or NetworkUpdateOrder;
}
