namespace PowerVirt.Engine.Ports;

/// <summary>Runs the administrator's own programs at the moments of a guest's life that libvirt knows.</summary>
public interface IHooks
{
    /// <summary>Runs the hook if there is one, and returns when it has ended.</summary>
    /// <exception cref="Domain.VmException">It refuses, by its exit status, or takes too long.</exception>
    Task RunAsync(HookCall call, CancellationToken stop);
}

/// <summary>One call of a hook, with libvirt's words.</summary>
/// <param name="Domain">The domain's name.</param>
/// <param name="Operation">Such as <c>prepare</c> or <c>started</c>.</param>
/// <param name="Part">Such as <c>begin</c> or <c>end</c>.</param>
/// <param name="Xml">The domain's document, for the hook's standard input.</param>
public sealed record HookCall(string Domain, string Operation, string Part, string Xml);

/// <summary>No hooks at all.</summary>
public sealed class NoHooks : IHooks
{
    public Task RunAsync(HookCall call, CancellationToken stop) => Task.CompletedTask;
}
