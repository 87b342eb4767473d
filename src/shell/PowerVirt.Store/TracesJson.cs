using System.Text.Json;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store;

/// <summary>How what a guest has on the host stands in its column.</summary>
internal static class TracesJson
{
    public static string Write(GuestTraces traces) => JsonColumn.Write(traces, Write);

    public static GuestTraces Read(string text) => JsonColumn.Read(text, Read);

    private static void Write(Utf8JsonWriter json, GuestTraces traces)
    {
        if (traces.Process is { } process)
        {
            json.WriteStartObject("process");
            Write(json, process);
            json.WriteEndObject();
        }

        json.WriteString("lock", traces.Lock);
        json.WriteString("log", traces.Log);
        json.WriteNumber("logStart", traces.LogStart);
        json.WriteString("monitor", traces.Monitor);
        json.WriteTexts("directories", traces.Directories);
        json.WriteTexts("files", traces.Files);
        json.WriteEach("programs", traces.Programs, Write);
        json.WriteEach("links", traces.Links, Write);
        json.WriteBoolean("unsettled", traces.Unsettled);
        if (traces.User is { } user) json.WriteNumber("user", user);
        json.WriteTexts("admitted", traces.Admitted);
    }

    private static void Write(Utf8JsonWriter json, ProcessMark process)
    {
        json.WriteNumber("pid", process.Pid);
        json.WriteNumber("started", process.Started);
    }

    private static void Write(Utf8JsonWriter json, HostLink link)
    {
        json.WriteString("name", link.Name);
        json.WriteString("device", link.Device);
        json.WriteString("mac", link.Mac);
    }

    private static GuestTraces Read(JsonElement json) => new()
    {
        Process = json.Member("process") is { } process ? ReadProcess(process) : null,
        Lock = json.Text("lock"),
        Log = json.Text("log"),
        LogStart = json.Member("logStart")?.GetInt64() ?? 0,
        Monitor = json.Text("monitor"),
        Directories = json.Texts("directories"),
        Files = json.Texts("files"),
        Programs = json.Each("programs", ReadProcess),
        Links = json.Each("links", ReadLink),
        Unsettled = json.Flag("unsettled"),
        User = json.Member("user")?.GetUInt32(),
        Admitted = json.Texts("admitted"),
    };

    private static ProcessMark ReadProcess(JsonElement json) =>
        new(json.GetProperty("pid").GetInt32(), json.GetProperty("started").GetUInt64());

    private static HostLink ReadLink(JsonElement json) =>
        new(json.Text("name") ?? "", json.Text("device") ?? "", json.Text("mac"));
}
