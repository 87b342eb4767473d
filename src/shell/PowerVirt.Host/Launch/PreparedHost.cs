using System.Runtime.InteropServices;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Launch;

/// <summary>What the host steps of a plan have brought about so far.</summary>
internal sealed class PreparedHost(UndoStack undo) : IDisposable
{
    private readonly List<PassedDescriptor> _descriptors = [];
    private readonly List<IDisposable> _owners = [];

    /// <summary>Where to add how a step is taken back.</summary>
    public UndoStack Undo { get; } = undo;

    /// <summary>What QEMU gets; ours only until it has it.</summary>
    public IReadOnlyList<PassedDescriptor> Descriptors => _descriptors;

    /// <summary>A number under which QEMU gets nothing yet.</summary>
    public int FreeNumber => Math.Max(2, _descriptors.Select(passed => passed.Number).DefaultIfEmpty().Max()) + 1;

    /// <summary>Programs that serve the guest.</summary>
    public List<ProcessMark> Programs { get; } = [];

    /// <summary>The socket of QEMU's monitor.</summary>
    public string? Monitor { get; set; }

    /// <summary>
    /// Has QEMU get a descriptor; <paramref name="owner"/> is what closes ours, if it is not the handle.
    /// </summary>
    public void Pass(SafeHandle source, int number, IDisposable? owner = null)
    {
        _descriptors.Add(new PassedDescriptor(source, number));
        _owners.Add(owner ?? source);
    }

    public void Dispose()
    {
        foreach (var owner in _owners) owner.Dispose();
        _owners.Clear();
        _descriptors.Clear();
    }
}
