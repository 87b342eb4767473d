using System.Collections.Immutable;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>What QEMU says when it cannot take over a guest; it never names the usual cause, the CPU level.</summary>
internal static class MigrationMessages
{
    public static ImmutableArray<KnownMessage> All { get; } =
    [
        new("Unknown savevm section or instance 'xive-source'",
            "The guest ran with a newer CPU level than the one it is to go on with: its interrupt controller is " +
                "POWER9's.",
            "Start the guest with the same compat level on both hosts, one that both can run: <cpu " +
                "mode='host-model'><model>power8</model></cpu>."),
        new("Unknown savevm section or instance '{section}'",
            "The saved guest has a part, {section}, that this guest has not.",
            "Use the same machine type and the same devices on both sides."),
        new("error while loading state for instance {instance} of device 'cpu'",
            "The guest's CPU cannot go on here: it ran on another generation or level.",
            "Start the guest with the same compat level on both hosts, one that both can run: <cpu " +
                "mode='host-model'><model>power8</model></cpu>."),
        new("error while loading state for instance {instance} of device '{device}'",
            "The state of {device} does not fit the device that this guest has.",
            "Use the same machine type and the same devices on both sides, and no older QEMU than the first one."),
        new("error while loading state section id {id}({section})",
            "The saved state of {section} does not fit this guest.",
            "Use the same machine type and memory on both sides, and no older QEMU than the first one."),
        new("load of migration failed: {why}",
            "The guest's state could not be taken over: {why}.",
            "See the messages before.") { IsConsequence = true },
        new("cap-{name} higher level ({have}) in incoming stream than on destination ({want})",
            "The guest ran with more of cap-{name} ({have}) than it is to have here ({want}).",
            "Set the capability under <features> to what both hosts can give, before the guest is started."),
        new("cap-{name} lower level ({have}) in incoming stream than on destination ({want})",
            "The guest ran with less of cap-{name} ({have}) than it is to have here ({want}).",
            "Set the capability under <features> to what both hosts can give, before the guest is started."),
        new("Not a migration stream",
            "The file holds no saved guest.",
            "Start the guest afresh."),
    ];
}
