using System.Diagnostics;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Bench;

/// <summary>How much longer a paused guest takes to start here than the bare QEMU with the same arguments takes to answer on its monitor.</summary>
internal static class StartBenchmark
{
    private const double Allowed = 1.15;

    /// <summary>Both in turn, so that a machine whose speed drifts treats them alike; fails above the allowed ratio.</summary>
    public static async Task<int> RunAsync(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("powervirt-bench").FullName;
        try
        {
            var plan = await GuestAsync(folder);
            var launcher = new QemuLauncher(new LaunchOptions());
            var (ours, bare) = (new double[runs], new double[runs]);
            await OursAsync(launcher, plan);
            await BareQemu.StartAsync(plan);
            for (var i = 0; i < runs; i++)
            {
                ours[i] = await OursAsync(launcher, plan);
                bare[i] = await BareQemu.StartAsync(plan);
            }

            var ratio = Median([.. ours.Zip(bare, (a, b) => a / b)]);
            Console.WriteLine($"start of a paused guest with twenty devices, {runs} runs in turn, median:");
            Console.WriteLine($"  powervirt  {Median(ours),7:F1} ms");
            Console.WriteLine($"  bare QEMU  {Median(bare),7:F1} ms");
            Console.WriteLine($"  ratio      {ratio,7:F2}   (at most {Allowed})");
            return ratio <= Allowed ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<LaunchPlan> GuestAsync(string folder)
    {
        var document = Subject.Document.Replace("/var/lib/powervirt", folder, StringComparison.Ordinal);
        foreach (var name in new[] { "a.img", "c.img", "d.img" }) await File.WriteAllBytesAsync(Path.Combine(folder, name), new byte[1 << 20]);
        using var image = Process.Start("qemu-img", ["create", "-q", "-f", "qcow2", Path.Combine(folder, "b.qcow2"), "1G"]);
        await image.WaitForExitAsync();
        return Subject.Plan(Subject.Complete(Subject.Parse(document)), Path.Combine(folder, "guest"));
    }

    private static async Task<double> OursAsync(QemuLauncher launcher, LaunchPlan plan)
    {
        var clock = Stopwatch.StartNew();
        await using var guest = await launcher.LaunchAsync(plan, paused: true, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
