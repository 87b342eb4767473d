using System.Diagnostics;

namespace PowerVirt.System.Tests;

/// <summary>A definition on disk for a guest that boots the test kernel, in a folder of its own.</summary>
internal sealed class Guest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-test").FullName;

    public Guest(string name, string cpu = "", string commandLine = "", string devices = "<console type='pty'/>", string type = "qemu")
    {
        (Name, File) = ($"{name}-{Environment.ProcessId}", Path.Combine(_folder, $"{name}.xml"));
        global::System.IO.File.WriteAllText(File,
            $"""
             <domain type='{type}'>
               <name>{Name}</name>
               <memory unit='MiB'>512</memory>
               <os>
                 <type arch='ppc64le' machine='pseries'>hvm</type>
                 <kernel>{Setting.Kernel}</kernel>
                 <initrd>{Setting.Initrd}</initrd>
                 <cmdline>console=hvc0 quiet {commandLine}</cmdline>
               </os>
               {cpu}
               <on_reboot>destroy</on_reboot>
               <devices>{devices}</devices>
             </domain>
             """);
    }

    public string Name { get; }

    public string File { get; }

    /// <summary>A file beside the definition.</summary>
    public string Beside(string name) => Path.Combine(_folder, name);

    /// <summary>The processes whose command line names this guest; QEMU shows the name there.</summary>
    public IReadOnlyList<int> Processes =>
    [
        .. Process.GetProcesses().Select(process => process.Id).Where(pid => CommandLine(pid).Contains($"guest={Name},", StringComparison.Ordinal)),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string CommandLine(int pid)
    {
        try
        {
            return global::System.IO.File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // It has ended meanwhile.
        }
    }
}
