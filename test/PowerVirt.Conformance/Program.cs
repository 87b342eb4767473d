using PowerVirt.Conformance;
using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Kinds;

// Arguments: the folder of the cases, and then words of which a case's kind and id must contain one.
var folder = Path.GetFullPath(args[0]);
using var judge = new CommandLineJudge(folder);
var kinds = ConformanceKinds.All(judge);
var cases = CaseList.Read(folder).Where(given => args.Length == 1 || args[1..].Any($"{given.Kind}/{given.Id}".Contains)).ToArray();
var results = cases.AsParallel().AsOrdered().Select(given => (given, Run(given))).ToArray();
if (results.Length > 0) Report.Print(results);
return results.Length > 0 && results.All(result => result.Item2 is Verdict.Pass) ? 0 : 1;

Verdict Run(ConformanceCase given)
{
    if (!kinds.TryGetValue(given.Kind, out var kind)) return Verdict.Skipped("nothing here runs cases of this kind yet");
    try
    {
        return kind.Run(given);
    }
    catch (Exception failure)
    {
        return Verdict.Failed($"{failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n')[0].Trim()}");
    }
}
