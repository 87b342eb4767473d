namespace PowerVirt.Qemu.Qmp;

/// <summary>What QEMU's monitor says.</summary>
public abstract record QmpMessage
{
    /// <summary>The first message of every conversation.</summary>
    public sealed record Greeting(int Major, int Minor, int Micro, string Package) : QmpMessage;

    /// <summary>The answer to the command with this id.</summary>
    /// <param name="Id">As it was sent; null where QEMU could not read it.</param>
    /// <param name="Value">The JSON of <c>return</c>, UTF-8.</param>
    public sealed record Return(long? Id, ReadOnlyMemory<byte> Value) : QmpMessage;

    /// <summary>The refusal of the command with this id.</summary>
    /// <param name="Id">As it was sent; null where QEMU could not read it.</param>
    /// <param name="Class">QEMU's error class, such as <c>CommandNotFound</c> or <c>GenericError</c>.</param>
    /// <param name="Description">QEMU's words for people.</param>
    public sealed record Error(long? Id, string Class, string Description) : QmpMessage;

    /// <summary>Something that happened.</summary>
    public sealed record Event(QmpEvent What) : QmpMessage;
}
