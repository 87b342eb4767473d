using System.Collections.Concurrent;
using PowerVirt.Host.Probe;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Daemon.Definitions;

/// <summary>The QEMUs of this host and what each can do; asked when the first guest needs one.</summary>
internal sealed class KnownQemus(QemuSearch search, ProgramCapabilities programs, Func<HostFacts> host)
{
    private readonly ConcurrentDictionary<string, (FileMark Mark, Task<QemuCapabilities> Answer)> _known =
        new(StringComparer.Ordinal);

    private readonly Lazy<HostFacts> _host = new(host);

    public HostFacts Host => _host.Value;

    /// <summary>The program for guests of an architecture where the definition names none.</summary>
    /// <exception cref="Domain.VmException">There is none.</exception>
    public string ProgramFor(Architecture guest) => search.Find(guest, Host.Cpu.Architecture);

    /// <summary>All programs for POWER guests, the preferred one first.</summary>
    public IEnumerable<string> Programs() => search.ProgramsFor(Architecture.Ppc64, Host.Cpu.Architecture);

    /// <summary>What a program can do; asked again once another one lies at its path.</summary>
    /// <exception cref="Domain.VmException">It cannot be started, hangs, or is no QEMU.</exception>
    public async Task<QemuCapabilities> CapabilitiesOf(string program)
    {
        var path = search.Named(program);
        var mark = FileMark.Of(path);
        if (_known.TryGetValue(path, out var known) && known.Mark == mark && !known.Answer.IsFaulted)
            return await known.Answer;
        // Whoever asks meanwhile waits for the same answer, which belongs to none of them.
        var asked = (mark, programs.OfAsync(path, Host.Cpu.Kvm.Works, CancellationToken.None));
        _known[path] = asked;
        return await asked.Item2;
    }

    private readonly record struct FileMark(DateTime Written, long Length)
    {
        public static FileMark Of(string path)
        {
            var file = new FileInfo(path);
            return new FileMark(file.LastWriteTimeUtc, file.Length);
        }
    }
}
