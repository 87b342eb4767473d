using System.Collections.Concurrent;
using PowerVirt.Domain;
using PowerVirt.Engine.Planning;
using PowerVirt.Host.Probe;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Daemon.Definitions;

/// <summary>The QEMUs of this host and what each can do; asked when the first guest needs one.</summary>
internal sealed class KnownQemus(QemuSearch search, ProgramCapabilities programs, Func<HostFacts> host) : IQemuCatalog
{
    private readonly ConcurrentDictionary<string, (FileMark? Mark, Task<QemuCapabilities> Answer)> _known =
        new(StringComparer.Ordinal);

    private readonly Lazy<HostFacts> _host = new(host);

    public HostFacts Host => _host.Value;

    public ValueTask<QemuOnHost> FindAsync(DomainDefinition definition, CancellationToken stop)
    {
        var guest = definition.Os.Architecture is { IsPower: true } power ? power : Architecture.Ppc64Le;
        return FindAsync(definition.Emulator, guest, stop);
    }

    /// <summary>A program that is named, or that for guests of an architecture.</summary>
    /// <exception cref="VmException">There is none, or it cannot be asked.</exception>
    public async ValueTask<QemuOnHost> FindAsync(string? emulator, Architecture guest, CancellationToken stop)
    {
        var program = emulator ?? search.Find(guest, Host.Cpu.Architecture);
        return new QemuOnHost(program, await CapabilitiesOf(program).WaitAsync(stop), Host);
    }

    /// <summary>All programs for POWER guests, the preferred one first.</summary>
    public IEnumerable<string> Programs() => search.ProgramsFor(Architecture.Ppc64, Host.Cpu.Architecture);

    /// <summary>What a program can do; asked again once another one lies at its path.</summary>
    /// <exception cref="VmException">It cannot be started, hangs, or is no QEMU.</exception>
    private Task<QemuCapabilities> CapabilitiesOf(string program)
    {
        // Nearly every guest names one that is known by that very path: it need not be searched for.
        if (Known(program) is { } remembered) return remembered;
        var path = search.Named(program);
        if (Known(path) is { } known) return known;
        // Whoever asks meanwhile waits for the same answer, which belongs to none of them.
        var asked = (FileMark.Of(path), Answer: LearnAsync(path));
        _known[path] = asked;
        return asked.Answer;
    }

    /// <summary>The answer of the program that still lies at a path, unless it has failed.</summary>
    private Task<QemuCapabilities>? Known(string path) =>
        _known.TryGetValue(path, out var known) && !known.Answer.IsFaulted
        && FileMark.Of(path) is { } mark && known.Mark == mark
            ? known.Answer
            : null;

    private async Task<QemuCapabilities> LearnAsync(string path)
    {
        var learned = await programs.OfAsync(path, Host.Cpu.Kvm.Works, CancellationToken.None);
        // What QEMU said are megabytes that nobody needs any more, and old enough for the collector to leave them there
        // for long. This goes on from inside the asking, which holds them: it has to return first.
        await Task.Yield();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return learned;
    }

    private readonly record struct FileMark(DateTime Written, long Length, UnixFileMode Mode)
    {
        /// <summary>That of a file; null where there is none.</summary>
        public static FileMark? Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileMark(file.LastWriteTimeUtc, file.Length, file.UnixFileMode) : null;
        }
    }
}
