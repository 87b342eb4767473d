using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace PowerVirt.FakeQemu;

/// <summary>The monitor's end of a QMP conversation, on a listening descriptor or on the standard streams.</summary>
internal sealed class FakeMonitor(string[] arguments) : IDisposable
{
    private Socket? _listener;
    private const string Running = """{"running": true, "status": "running"}""";

    private const string Paused = """{"running": false, "status": "paused"}""";

    private Stream? _out;
    private StreamReader? _in;
    private PosixSignalRegistration? _term;

    /// <summary>What to answer to a command, instead of the usual.</summary>
    public Dictionary<string, string> Answers { get; } = new()
    {
        ["query-status"] = Running,
        ["query-chardev"] = """[{"label": "charmonitor", "filename": "unix:fd", "frontend-open": true}]""",
    };

    /// <summary>Commands that never get an answer.</summary>
    public HashSet<string> Mute { get; } = [];

    /// <summary>What to do when a command was answered.</summary>
    public Dictionary<string, Action> Afterwards { get; } = [];

    public void Greet() => Send(
        """{"QMP": {"version": {"qemu": {"micro": 22, "minor": 2, "major": 7}, "package": ""}, "capabilities": []}}""" +
        "\r\n");

    public void Send(string text)
    {
        Open();
        _out!.Write(Encoding.UTF8.GetBytes(text));
        _out.Flush();
    }

    public (string Name, long Id)? ReadCommand()
    {
        Open();
        if (_in!.ReadLine() is not { } line) return null;
        using var command = JsonDocument.Parse(line);
        return (command.RootElement.GetProperty("execute").GetString()!,
            command.RootElement.GetProperty("id").GetInt64());
    }

    /// <summary>Behaves as QEMU does until it is told to quit; the exit status.</summary>
    public int Serve()
    {
        ServeOne();
        return 0;
    }

    /// <summary>Behaves as QEMU does when its client is gone: it waits for the next; until it is told to quit.</summary>
    public int Outlive()
    {
        while (true)
        {
            Greet();
            try
            {
                if (ServeOne()) return 0;
            }
            catch (IOException)
            {
                // The client is gone in the middle of an answer.
            }

            _in!.Dispose();
            _out!.Dispose();
            (_in, _out) = (null, null);
        }
    }

    /// <summary>Answers one client; true when it was told to quit.</summary>
    private bool ServeOne()
    {
        while (ReadCommand() is var (name, id))
        {
            if (Mute.Contains(name)) continue;
            if (name == "stop") Event("STOP");
            if (name == "cont") Event("RESUME");
            // What a test has written stays.
            if (name is "stop" or "cont" && Answers.GetValueOrDefault("query-status") is Running or Paused)
                Answers["query-status"] = name == "cont" ? Running : Paused;

            if (Answers.GetValueOrDefault(name) is { } answer && answer.StartsWith("error ", StringComparison.Ordinal))
                Send($$"""{"error": {"class": "GenericError", "desc": "{{answer[6..]}}"}, "id": {{id}}}""" + "\r\n");
            else
                Send($$"""{"return": {{Answers.GetValueOrDefault(name, "{}")}}, "id": {{id}}}""" + "\r\n");
            if (name == "system_reset") Event("RESET", """{"guest": false, "reason": "host-qmp-system-reset"}""");
            if (name == "system_powerdown")
            {
                Event("POWERDOWN");
                Event("SHUTDOWN", """{"guest": true, "reason": "guest-shutdown"}""");
                Event("STOP");
            }

            if (name == "quit") return true;
            if (Afterwards.TryGetValue(name, out var then)) then();
        }

        return false;
    }

    /// <summary>Says something again and again, until nobody listens any more.</summary>
    public void Flood(string text)
    {
        while (true) Send(text);
    }

    public void IgnoreTerm() =>
        _term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);

    public void Dispose()
    {
        _term?.Dispose();
        _in?.Dispose();
        _out?.Dispose();
        _listener?.Dispose();
    }

    private void Event(string name, string data = "{}") =>
        Send($$"""{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "{{name}}", "data": {{data}}}""" + "\r\n");

    private void Open()
    {
        if (_out is not null) return;
        var chardev = arguments.FirstOrDefault(word => word.StartsWith("socket,", StringComparison.Ordinal));
        if (chardev is null)
        {
            (_out, _in) = (Console.OpenStandardOutput(), new StreamReader(Console.OpenStandardInput()));
            return;
        }

        var descriptor = int.Parse(
            chardev.Split(',').First(part => part.StartsWith("fd=", StringComparison.Ordinal))[3..]);
        _listener ??= new Socket(new SafeSocketHandle(descriptor, ownsHandle: true));
        var stream = new NetworkStream(_listener.Accept(), ownsSocket: true);
        (_out, _in) = (stream, new StreamReader(stream));
    }
}
