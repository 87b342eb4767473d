using System.Diagnostics;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Tests.Output;

public class ShellQuoteTests
{
    [Theory]
    [InlineData("-machine", "-machine")]
    [InlineData("", "''")]
    [InlineData("{\"a\":1}", "'{\"a\":1}'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("tab\there", @"$'tab\011here'")]
    public void A_word_is_quoted_only_where_it_must_be(string word, string expected) =>
        Assert.Equal(expected, ShellQuote.Word(word));

    [Fact]
    public async Task A_shell_reads_back_what_was_quoted()
    {
        string[] words =
        [
            "plain", "", "two words", "it's", "'", "\"", "$HOME", "`id`", "\\", "\\n", "a\nb", "\a\u001b[0m",
            "~", "*", "#", "!", "a;b|c&d", "ümlaut", "日本", "\u202e", "emoji 🎉 \u200d", "-", "--",
            "{\"driver\":\"virtio\"}", "a,b=c",
            "'\n\\'", "end\\",
        ];
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync($"printf '%s\\0' {string.Join(' ', words.Select(ShellQuote.Word))}\n");
        bash.StandardInput.Close();
        var read = await bash.StandardOutput.ReadToEndAsync();
        Assert.Equal(words, read.Split('\0')[..^1]);
    }
}
