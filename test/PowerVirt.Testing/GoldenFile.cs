namespace PowerVirt.Testing;

/// <summary>Compares text with an expected file under <c>golden/</c>, so that a change of behaviour is a readable diff.</summary>
public static class GoldenFile
{
    private static bool Rewrite => Environment.GetEnvironmentVariable("POWERVIRT_GOLDEN") == "rewrite";

    /// <summary>Fails unless the file holds exactly <paramref name="actual"/>; <c>./dev golden</c> writes it instead.</summary>
    /// <param name="relative">Path below <c>golden/</c>, such as <c>power/decisions.txt</c>.</param>
    /// <param name="actual">What the code under test says now.</param>
    public static void Check(string relative, string actual)
    {
        var path = Repository.PathOf($"golden/{relative}");
        if (Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path)) throw new GoldenFileMismatchException($"golden/{relative} is missing; run ./dev golden and read the diff.");
        var expected = File.ReadAllText(path);
        if (expected != actual) throw new GoldenFileMismatchException(Describe(relative, expected, actual));
    }

    private static string Describe(string relative, string expected, string actual)
    {
        var (want, have) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(want.Length, have.Length))
            .First(i => i >= want.Length || i >= have.Length || want[i] != have[i]);
        return $"golden/{relative} differs from line {line + 1} on (./dev golden rewrites it):\n" +
               $"  expected: {(line < want.Length ? want[line] : "<end of file>")}\n" +
               $"  actual:   {(line < have.Length ? have[line] : "<end of text>")}";
    }
}
