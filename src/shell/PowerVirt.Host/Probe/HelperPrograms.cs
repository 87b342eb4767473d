namespace PowerVirt.Host.Probe;

/// <summary>Where distributions put the programs that serve a guest beside its QEMU, outside of any PATH.</summary>
public static class HelperPrograms
{
    private static readonly string[] VirtiofsDaemons = ["/usr/libexec/virtiofsd", "/usr/lib/qemu/virtiofsd", "/usr/lib/virtiofsd"];

    /// <summary>The server of virtiofs that is installed, or the usual place of one.</summary>
    public static string VirtiofsDaemon() => VirtiofsDaemons.FirstOrDefault(File.Exists) ?? VirtiofsDaemons[0];
}
