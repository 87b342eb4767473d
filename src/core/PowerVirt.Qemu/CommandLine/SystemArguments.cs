using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Name, vcpus, identity and the settings that make QEMU do nothing by itself.</summary>
internal static class SystemArguments
{
    public static IEnumerable<Argument> Identity(PlanContext context)
    {
        QemuProperties name =
        [
            ("guest", context.Definition.Name),
            ("debug-threads", context.Qemu.HasOption("name", "debug-threads") ? true : null),
        ];
        if (Deprecation(context.Definition.Qemu.DeprecationBehavior) is { } compat)
        {
            yield return new Argument(
                "-compat", compat, "What QEMU is to do about what it has deprecated.", "/domain/qemu:deprecation");
        }

        const string Shows = "Shows the guest's name in the host's list of processes.";
        yield return new Argument("-name", name.ToKeyValue(bareFirst: false), Shows, "/domain/name");
        yield return new Argument("-S", null, "The guest waits until its start is complete.");
    }

    public static IEnumerable<Argument> Vcpus(PlanContext context)
    {
        var vcpus = context.Definition.Vcpus;
        var built = VcpuCores.Built(vcpus);
        var topology = context.Definition.Cpu?.Topology;
        QemuProperties properties =
        [
            ("cpus", built),
            ("maxcpus", built == vcpus.Maximum ? null : vcpus.Maximum),
            ("sockets", topology?.Sockets ?? vcpus.Maximum),
            ("dies", topology is { } withDies && context.Qemu.HasOption("smp-opts", "dies") ? withDies.Dies : null),
            ("clusters", topology is { Clusters: > 1 } withClusters ? withClusters.Clusters : null),
            ("cores", topology?.Cores ?? 1),
            ("threads", topology?.Threads ?? 1),
        ];
        yield return new Argument("-smp", properties.ToKeyValue(),
            topology is null ? "Without a topology every vcpu is a socket." : "The topology of the definition.",
            topology is null ? "/domain/vcpu" : "/domain/cpu/topology");
    }

    public static IEnumerable<Argument> Identifier(PlanContext context)
    {
        if (context.Definition.Uuid is { } uuid)
            yield return new Argument("-uuid", $"{uuid}", "The guest finds it in its device tree.", "/domain/uuid");
    }

    public static IEnumerable<Argument> Surroundings(PlanContext context)
    {
        if (!context.Definition.Devices.Has<Graphics>())
            yield return new Argument("-display", "none", "The definition has no graphics.");
        yield return new Argument("-no-user-config", null, "Nothing but this command line says what the guest is.");
        yield return new Argument("-nodefaults", null, "QEMU adds no devices of its own.");
    }

    public static IEnumerable<Argument> Lifecycle(PlanContext context)
    {
        var clock = ClockText.Of(context).ToKeyValue(bareFirst: false);
        yield return new Argument("-rtc", clock, ClockText.Why(context.Definition.Clock), "/domain/clock");
        yield return new Argument(
            "-no-shutdown", null, "When the guest powers off, QEMU waits to be told what follows.");
    }

    public static IEnumerable<Argument> End(PlanContext context)
    {
        if (context.Qemu.HasOption("sandbox", "elevateprivileges"))
        {
            yield return new Argument(
                "-sandbox",
                "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny",
                "A QEMU that a guest has taken over cannot start programs or gain rights.");
        }
        else if (context.Qemu.HasOption("sandbox"))
        {
            yield return new Argument("-sandbox", "on", "Restricts what a QEMU can do that a guest has taken over.");
        }

        if (context.Qemu.HasOption("msg", "timestamp"))
            yield return new Argument("-msg", "timestamp=on", "QEMU's messages carry the time.");
    }

    // What is reported to clients as deprecated is left out whatever becomes of what is asked.
    private static string? Deprecation(string? behavior) => behavior switch
    {
        "omit" => "deprecated-output=hide",
        "reject" or "crash" => $"deprecated-output=hide,deprecated-input={behavior}",
        _ => null,
    };

    public static IEnumerable<Argument> Passthrough(PlanContext context) =>
        context.Definition.Qemu.Arguments.Select(word =>
            new Argument(word, null, "Taken over from the definition as it is.", "/domain/qemu:commandline"));
}
