namespace PowerVirt.Fuzz;

/// <summary>Takes inputs that were kept once more, one by one.</summary>
internal static class Replay
{
    public static int Run(FuzzTarget target, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var came = target.Run(File.ReadAllBytes(file));
            Console.WriteLine($"{file}: {(GC.GetAllocatedBytesForCurrentThread() - before) >> 10} KiB allocated; {came}");
        }

        return 0;
    }
}
