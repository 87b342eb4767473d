using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Opens consoles and graphics of a guest, and types into it.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainScreen<in TContext>
{
    [Procedure(201, Access.Write)]
    ValueTask DomainOpenConsoleAsync(DomainOpenConsoleArgs args, TContext context);

    [Procedure(211, Access.Write)]
    Answer<DomainScreenshotReturn> DomainScreenshotAsync(DomainScreenshotArgs args, TContext context);

    [Procedure(226, Access.Write)]
    ValueTask DomainSendKeyAsync(DomainSendKeyArgs args, TContext context);

    [Procedure(249, Access.Write)]
    ValueTask DomainOpenGraphicsAsync(DomainOpenGraphicsArgs args, TContext context);

    [Procedure(295, Access.Write)]
    ValueTask DomainSendProcessSignalAsync(DomainSendProcessSignalArgs args, TContext context);

    [Procedure(296, Access.Write)]
    ValueTask DomainOpenChannelAsync(DomainOpenChannelArgs args, TContext context);

    [Procedure(343, Access.Write)]
    ValueTask DomainOpenGraphicsFdAsync(DomainOpenGraphicsFdArgs args, TContext context);

    [Procedure(448, Access.Write)]
    ValueTask DomainGraphicsReloadAsync(DomainGraphicsReloadArgs args, TContext context);
}
