namespace PowerVirt.Domain.Tuning;

/// <summary>A thread of QEMU that serves disks.</summary>
/// <param name="Id">From 1; unique in the guest.</param>
public sealed record IoThread(uint Id)
{
    /// <summary>Whether the document only counted it and completion gave the number.</summary>
    public bool IsCounted { get; init; }

    public WorkerPool Pool { get; init; } = new();

    public IoThreadPolling? Polling { get; init; }
}

/// <summary>How many workers a thread has for what the host's kernel does not do asynchronously;
/// null means QEMU's default.</summary>
public sealed record WorkerPool(int? Minimum = null, int? Maximum = null)
{
    public bool IsDefault => Minimum is null && Maximum is null;
}

/// <summary>How long a thread polls before it sleeps, in nanoseconds, and how that time grows and shrinks.</summary>
public sealed record IoThreadPolling(ulong? Maximum, uint? Grow, uint? Shrink);
