using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using PowerVirt.Bench;

// decide: the pure part of a start against its budget; start: a paused guest against bare QEMU; anything else goes to BenchmarkDotNet (--filter '*Plan*').
if (args is ["start", .. var rest]) return await StartBenchmark.RunAsync(rest is [var runs] ? int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture) : 15);

if (args is ["decide"]) return DecisionGate.Run();

var job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(logOutput: false));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], DefaultConfig.Instance.AddJob(job)
    .WithArtifactsPath(PowerVirt.Testing.Repository.PathOf("artifacts/bench")));
return args.Length > 0 ? 0 : DecisionGate.Run() | await StartBenchmark.RunAsync(15);
