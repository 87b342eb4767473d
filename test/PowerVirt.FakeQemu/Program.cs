using PowerVirt.FakeQemu;

// A program that behaves as badly as a test wants: PowerVirt.FakeQemu -script FILE [-chardev socket,…,fd=N,… | -qmp
// stdio]
var script = args[Array.IndexOf(args, "-script") + 1];
using var monitor = new FakeMonitor(args);
foreach (var line in File.ReadLines(script))
{
    var (verb, rest) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, "");
    switch (verb)
    {
        case "say": Console.Error.WriteLine(rest); break;
        case "exit": return int.Parse(rest);
        case "greet": monitor.Greet(); break;
        case "read": monitor.ReadCommand(); break;
        case "answer": monitor.Answers[rest.Split(' ', 2)[0]] = rest.Split(' ', 2)[1]; break;
        case "mute": monitor.Mute.Add(rest); break;
        case "serve": return monitor.Serve();
        case "outlive": return monitor.Outlive();
        case "flood" or "endless" or "send": Say(verb, rest); break;
        case "after": monitor.Afterwards[rest.Split(' ', 3)[0]] = () => Say(rest.Split(' ', 3)[1], rest.Split(' ', 3)[^1]); break;
        case "babble": for (var i = 0; i < 100_000; i++) Console.Error.WriteLine($"line {i}"); break;
        case "hang": Thread.Sleep(Timeout.Infinite); break;
        case "ignore-term": monitor.IgnoreTerm(); break;
        case "close": monitor.Dispose(); break;
        default: Console.Error.WriteLine($"The script has no verb {verb}."); return 99;
    }
}

return 0;

void Say(string verb, string text)
{
    if (verb == "send") monitor.Send(text + "\n");
    else monitor.Flood(verb == "flood" ? text + "\n" : new string('x', 65536));
}
