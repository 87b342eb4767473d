using PowerVirt.Domain;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Takes wishes to be told of what never happens here yet, each kind with a row of numbers of its own.</summary>
/// <param name="kind">Such as <c>network</c>.</param>
/// <param name="end">One more than the last event that libvirt's clients know of the kind.</param>
internal sealed class SilentEvents(string kind, int end)
{
    private readonly EventRegistrations _registrations = new();

    /// <summary>The wish's number.</summary>
    /// <exception cref="VmException">There is no such event.</exception>
    public int Add(CallContext context, int topic) => topic >= 0 && topic < end
        ? _registrations.Add(context.Connection, new EventTopic(topic), domain: null)
        : throw new VmException(ErrorCode.InternalError, $"unsupported {kind} event ID {topic}");

    /// <exception cref="VmException">The client has no such wish.</exception>
    public void Remove(CallContext context, int id)
    {
        if (!_registrations.Remove(context.Connection, id))
            throw new VmException(ErrorCode.InternalError, $"{kind} event callback {id} not registered");
    }
}
