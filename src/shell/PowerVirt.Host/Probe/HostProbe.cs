using PowerVirt.Domain;
using PowerVirt.Host.Linux;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Host.Probe;

/// <summary>Finds out what this host is, or what a recorded one was.</summary>
public static class HostProbe
{
    /// <summary>Bytes of a file that are read; /proc/cpuinfo of the largest hosts has a few hundred KiB.</summary>
    private const int MaxFile = 4 * 1024 * 1024;

    /// <summary>The facts of a host.</summary>
    /// <param name="root">
    /// Where its /proc, /sys and /dev lie. Other than of <c>/</c>, the tree is a recording with two files more:
    /// <c>uname</c>, as
    /// <c>uname -srm</c> prints it, and <c>auxv</c>, as a program prints it that is started with LD_SHOW_AUXV=1.
    /// </param>
    public static HostFacts Read(string root = "/") => HostFactsReader.Read(ReadTexts(root));

    /// <summary>The host's CPUs and NUMA nodes.</summary>
    public static HostTopology ReadTopology(string root = "/") =>
        TopologyReader.Read(new HostFiles(Path.Combine(root, "sys/devices/system")));

    /// <summary>The host's CPUs that are online now; null where it does not say.</summary>
    public static NumberSet? ReadOnlineCpus(string root = "/") =>
        NumberSet.TryParse(Text(root, "sys/devices/system/cpu/online").Trim(), out var cpus) ? cpus : null;

    /// <summary>/proc/cpuinfo of a POWER host.</summary>
    public static CpuListing ReadListing(string root = "/") => CpuListing.Read(Text(root, "proc/cpuinfo"));

    /// <summary>Whether the kernel has IOMMU groups, so that devices can be given to guests.</summary>
    public static bool HasIommu(string root = "/") => new HostFiles(root).Names("sys/kernel/iommu_groups").Any();

    /// <summary>What the host says, not yet interpreted.</summary>
    public static HostTexts ReadTexts(string root = "/")
    {
        var texts = root == "/" ? OfThisKernel() : OfRecording(root);
        var cpus = Path.Combine(root, "sys/devices/system/cpu");
        var online = Text(cpus, "online");
        // Only POWER's is of use, and on a large x86-64 host the kernel takes its time to write it.
        var power = texts.Machine.StartsWith("ppc", StringComparison.Ordinal);
        return texts with
        {
            CpuInfo = power ? Text(root, "proc/cpuinfo") : "",
            MemInfo = Text(root, "proc/meminfo"),
            Modules = power ? Text(root, "proc/modules") : "",
            Compatible = Text(root, "proc/device-tree/compatible"),
            Hypervisor = Text(root, "proc/device-tree/hypervisor/compatible"),
            InterruptServerBytes = InterruptServers(Path.Combine(root, "proc/device-tree/cpus")),
            OnlineCpus = online,
            Siblings = Text(cpus, $"cpu{CpuList.First(online)}/topology/thread_siblings_list"),
            Subcores = Text(cpus, "subcores_per_core").Trim(),
            BuiltIn = [.. new[] { KvmReader.HvModule, KvmReader.PrModule }
                .Where(module => Directory.Exists(Path.Combine(root, "sys/module", module)))],
            DevKvm = KvmDevice(Path.Combine(root, "dev/kvm")),
            User = Environment.UserName,
        };
    }

    private static HostTexts OfThisKernel()
    {
        var (machine, release) = Uname.Read();
        return new HostTexts
        {
            Machine = machine,
            KernelRelease = release,
            Platform = AuxiliaryVector.Text(AuxiliaryVector.Platform),
            BasePlatform = AuxiliaryVector.Text(AuxiliaryVector.BasePlatform),
            PageSize = Environment.SystemPageSize,
        };
    }

    private static HostTexts OfRecording(string root)
    {
        var uname = Text(root, "uname").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var auxv = Text(root, "auxv");
        return new HostTexts
        {
            Machine = uname.ElementAtOrDefault(2) ?? "",
            KernelRelease = uname.ElementAtOrDefault(1) ?? "",
            Platform = Entry(auxv, "AT_PLATFORM:"),
            BasePlatform = Entry(auxv, "AT_BASE_PLATFORM:"),
            PageSize = int.TryParse(Entry(auxv, "AT_PAGESZ:"), out var size) ? size : 65536,
        };
    }

    private static string Entry(string auxv, string name)
    {
        foreach (var line in auxv.AsSpan().EnumerateLines())
            if (line.StartsWith(name, StringComparison.Ordinal)) return line[name.Length..].Trim().ToString();
        return "";
    }

    private static int InterruptServers(string cpus)
    {
        if (!Directory.Exists(cpus)) return 0;
        foreach (var core in Directory.EnumerateDirectories(cpus))
            if (Bytes(core, "ibm,ppc-interrupt-server#s") is { Length: > 0 } servers) return servers.Length;
        return 0;
    }

    // Opened as QEMU will open it: what the permission bits say is not all (groups, ACLs, containers' device rules).
    private static DevKvm KvmDevice(string path)
    {
        if (!File.Exists(path)) return DevKvm.Absent;
        try
        {
            using var device = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return DevKvm.Usable;
        }
        catch (UnauthorizedAccessException)
        {
            return DevKvm.Denied;
        }
        catch (IOException)
        {
            return DevKvm.Absent; // ENODEV: the node is there, and no module behind it.
        }
    }

    private static string Text(string folder, string name) => new HostFiles(folder, MaxFile).Text(name);

    private static byte[] Bytes(string folder, string name) => new HostFiles(folder, MaxFile).Bytes(name);
}
