using System.Globalization;
using PowerVirt.Fuzz;
using PowerVirt.Fuzz.Targets;

FuzzTarget[] targets = [new DomainXmlTarget(), new QmpTarget(), new ImageTarget(), new FrameTarget(), new XdrTarget()];
if (args is not [var name, .. var rest] || targets.FirstOrDefault(known => known.Name == name) is not { } target)
{
    Console.Error.WriteLine($"fuzz TARGET [--seconds N] [--seed N] or TARGET FILE...; targets: {string.Join(", ", targets.Select(known => known.Name))}");
    return 2;
}

var files = rest.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
if (files.Length > 0) return Replay.Run(target, files);
var seconds = Option("--seconds") ?? 60;
var seed = Option("--seed") ?? Environment.TickCount;
return new Fuzzer(target, seed).Run(TimeSpan.FromSeconds(seconds));

int? Option(string option)
{
    var index = Array.IndexOf(rest, option);
    return index < 0 ? null : int.Parse(rest[index + 1], CultureInfo.InvariantCulture);
}
