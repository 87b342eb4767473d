using PowerVirt.Cli.Daemon;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>stats --json</c>.</summary>
internal sealed record StatsJson(IReadOnlyList<GuestUseJson> Guests)
{
    public static StatsJson Of(IEnumerable<GuestUse> used) => new([.. used.Select(GuestUseJson.Of)]);
}

/// <summary>What a guest has used since it was started; all but CPU time and vcpus is bytes.</summary>
internal sealed record GuestUseJson(
    string Name, string State, ulong CpuNanoseconds, ulong Vcpus, ulong MemoryBytes, ulong ResidentBytes,
    ulong ReadBytes, ulong WrittenBytes, ulong ReceivedBytes, ulong SentBytes)
{
    public static GuestUseJson Of(GuestUse use) => new(
        use.Guest, StateWords.Of(use.State), use.CpuNanoseconds, use.Vcpus, use.Memory, use.Resident,
        use.Read, use.Written, use.Received, use.Sent);
}
