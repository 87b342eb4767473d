using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Process;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.FakeDaemon;

/// <summary>Plans every guest as a program that behaves as a script says.</summary>
internal sealed class ScriptPlanner(string root, string program, string script) : IDomainPlanner
{
    public Task<DomainDefinition> CompleteAsync(DomainDefinition definition, CancellationToken stop) =>
        Task.FromResult(definition);

    public Task<StartPlan> PlanAsync(DomainDefinition definition, int id, CancellationToken stop)
    {
        var folder = Path.Combine(root, "run", $"{id}-{definition.Name}");
        var plan = new LaunchPlan(
            definition.Name,
            program,
            [
                new Argument("-script", script, "It says how to behave."),
                new Argument("-chardev", "socket,id=charmonitor,fd=3,server=on,wait=off", "The monitor."),
            ],
            [
                new HostStep.MakeDirectory(folder, "It holds the guest's sockets."),
                new HostStep.ListenForMonitor(Path.Combine(folder, "monitor.sock"), 3, "The way to the monitor."),
            ],
            [.. OwnEnvironment.All],
            new CpuDecision.Model(null, new CpuLine(null), null, "Whichever QEMU takes."));
        return Task.FromResult(new StartPlan(plan, definition with { Id = id }));
    }
}
