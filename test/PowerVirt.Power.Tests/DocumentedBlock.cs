using PowerVirt.Testing;

namespace PowerVirt.Power.Tests;

/// <summary>
/// Keeps a table in a document equal to the code: the text between two comments of a page under docs/.
/// </summary>
internal static class DocumentedBlock
{
    /// <summary>
    /// Fails unless the block holds <paramref name="actual"/>; with POWERVIRT_GOLDEN=rewrite, writes it instead.
    /// </summary>
    public static void Check(string document, string block, string actual)
    {
        var path = Repository.PathOf(document);
        var text = File.ReadAllText(path);
        var (open, close) = ($"<!-- {block}: written by the tests -->\n", $"<!-- end of {block} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = text.IndexOf(close, StringComparison.Ordinal);
        if (start < open.Length || end < start)
            throw new GoldenFileMismatchException($"{document} has no block '{block}'.");
        if (Environment.GetEnvironmentVariable("POWERVIRT_GOLDEN") == "rewrite")
            File.WriteAllText(path, text[..start] + actual + text[end..]);
        else
            Assert.Equal(actual, text[start..end]);
    }
}
