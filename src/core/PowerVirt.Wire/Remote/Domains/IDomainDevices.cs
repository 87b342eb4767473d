using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Changes the devices of a guest.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainDevices<in TContext>
{
    [Procedure(8, Access.Write)]
    ValueTask DomainAttachDeviceAsync(DomainAttachDeviceArgs args, TContext context);

    [Procedure(13, Access.Write)]
    ValueTask DomainDetachDeviceAsync(DomainDetachDeviceArgs args, TContext context);

    [Procedure(160, Access.Write)]
    ValueTask DomainAttachDeviceFlagsAsync(DomainAttachDeviceFlagsArgs args, TContext context);

    [Procedure(161, Access.Write)]
    ValueTask DomainDetachDeviceFlagsAsync(DomainDetachDeviceFlagsArgs args, TContext context);

    [Procedure(174, Access.Write)]
    ValueTask DomainUpdateDeviceFlagsAsync(DomainUpdateDeviceFlagsArgs args, TContext context);

    [Procedure(251, Access.Write)]
    ValueTask DomainBlockResizeAsync(DomainBlockResizeArgs args, TContext context);

    [Procedure(386, Access.Write)]
    ValueTask DomainSetBlockThresholdAsync(DomainSetBlockThresholdArgs args, TContext context);

    [Procedure(392, Access.Write)]
    ValueTask DomainDetachDeviceAliasAsync(DomainDetachDeviceAliasArgs args, TContext context);
}
