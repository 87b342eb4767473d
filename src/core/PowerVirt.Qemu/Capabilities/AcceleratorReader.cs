using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Reads machines and CPU models.</summary>
internal static class AcceleratorReader
{
    public static AcceleratorFacts Read(Replies replies) => new(
        [.. replies.To("query-machines").Items().Select(ReadMachine).OfType<MachineType>().Where(IsForGuests)],
        [.. replies.To("query-cpu-definitions").Items().Select(ReadCpu).OfType<CpuModel>()]);

    private static bool IsForGuests(MachineType machine) => machine.Name != "none";

    private static MachineType? ReadMachine(JsonElement machine) => machine.Text("name") is not { } name ? null : new(
        name,
        machine.Text("alias"),
        machine.Flag("is-default") ?? false,
        machine.Flag("deprecated") ?? false,
        machine.Number("cpu-max") ?? 0,
        machine.Flag("hotpluggable-cpus") ?? false,
        machine.Text("default-cpu-type"),
        machine.Text("default-ram-id"),
        machine.Flag("numa-mem-supported"),
        machine.Flag("acpi"));

    private static CpuModel? ReadCpu(JsonElement model) => model.Text("name") is not { } name ? null : new(
        name,
        model.Text("typename") is { Length: > 0 } type ? type : null,
        model.Flag("deprecated") ?? false);
}
