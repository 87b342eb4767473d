using PowerVirt.Daemon.Answers;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Reads what clients want threads bound to, and refuses threads that the definitions meant do not have.</summary>
internal static class PinRequest
{
    /// <exception cref="VmException">There is no such thread, or no CPU.</exception>
    public static ConfigurationChange Of(DomainActor actor, GuestThread thread, IReadOnlyList<byte> map, EditScope scope)
    {
        var cpus = CpuMap.Read(map);
        if (cpus.IsEmpty) throw new VmException(ErrorCode.InvalidArgument, "Empty cpu list for pinning", "Write it like 0-3,8.");
        if (scope == EditScope.Current) scope = actor.State.Active ? EditScope.Live : EditScope.Config;
        foreach (var one in (EditScope[])[EditScope.Live, EditScope.Config])
            if (scope.HasFlag(one)) Check(actor, thread, one);
        return new ConfigurationChange.Edit(new DefinitionEdit.Pin(thread, cpus), scope);
    }

    private static void Check(DomainActor actor, GuestThread thread, EditScope scope)
    {
        if (thread.Role == ThreadRole.Vcpu)
        {
            var maximum = ChosenDefinition.OutlineOf(actor.Snapshot, (uint)scope).MaximumVcpus;
            if (thread.Number >= maximum)
            {
                throw new VmException(ErrorCode.InvalidArgument,
                    $"vcpu {thread.Number} is out of range of {(scope == EditScope.Live ? "live" : "persistent")} cpu count {maximum}",
                    "`virsh vcpucount` tells how many there are; they are numbered from 0.");
            }
        }
        else if (thread.Role == ThreadRole.IoThread
            && ChosenDefinition.Of(actor, (uint)scope).IoThreads.All(known => known.Id != thread.Number))
        {
            throw new VmException(ErrorCode.InvalidArgument, $"iothread {thread.Number} not found",
                "`virsh iothreadinfo` lists those that there are.");
        }
    }
}
