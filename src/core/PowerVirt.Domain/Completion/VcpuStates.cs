namespace PowerVirt.Domain.Completion;

/// <summary>Says of every single virtual CPU whether it can be plugged:
/// one that the guest starts with cannot, unless it is written.</summary>
internal static class VcpuStates
{
    public static DomainDefinition Complete(DomainDefinition domain) =>
        domain.Vcpus.States.All(vcpu => vcpu.IsPluggable is not null) ? domain : domain with
        {
            Vcpus = domain.Vcpus with
            {
                States = [.. domain.Vcpus.States.Select(vcpu =>
                    vcpu with { IsPluggable = vcpu.CanBePlugged })],
            },
        };
}
