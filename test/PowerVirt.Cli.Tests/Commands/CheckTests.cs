using System.Text;
using System.Text.Json;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests.Commands;

public class CheckTests
{
    public static TheoryData<string> BadFiles =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("golden/cli/check"), "*.xml")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(),
    ];

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Bad_definitions_are_refused_with_place_and_remedy(string name)
    {
        using var shell = new Shell();
        var transcript = await shell.TranscriptAsync($"check golden/cli/check/{name}.xml --qemu {Shell.Recording}");
        Assert.Contains("-- exit code 3 --", transcript, StringComparison.Ordinal);
        GoldenFile.Check($"cli/check/{name}.txt", transcript);
    }

    [Fact]
    public async Task A_pc_guest_is_converted_with_all_that_changes_told()
    {
        using var shell = new Shell();
        GoldenFile.Check("cli/check-convert.txt", await shell.TranscriptAsync(
            $"check golden/conversions/pc-guest/domain.xml --virt-type qemu --qemu {Shell.Recording}",
            $"check golden/conversions/pc-guest/domain.xml --convert --virt-type qemu --qemu {Shell.Recording}",
            $"check golden/cli/check/memory.xml --convert --virt-type qemu --qemu {Shell.Recording}",
            $"check examples/native.xml --convert --virt-type qemu --qemu {Shell.Recording}",
            $"check golden/cli/check/malformed.xml --convert --qemu {Shell.Recording}"));
    }

    [Fact]
    public async Task A_converted_guest_passes_the_check()
    {
        using var shell = new Shell();
        var json = await shell.RunAsync(
            $"check golden/conversions/pc-guest/domain.xml --convert --json --virt-type qemu --qemu {Shell.Recording}");
        Assert.Equal(0, json.Code);
        var root = JsonDocument.Parse(json.Output).RootElement;
        Assert.True(root.GetProperty("accepted").GetBoolean());
        Assert.Empty(root.GetProperty("problems").EnumerateArray());
        Assert.NotEmpty(root.GetProperty("changes").EnumerateArray());
        var folder = Directory.CreateTempSubdirectory("powervirt-convert").FullName;
        var file = Path.Combine(folder, "guest.xml");
        await File.WriteAllTextAsync(file, root.GetProperty("converted").GetString());
        var answer = await shell.RunAsync($"check {file} --virt-type qemu --qemu {Shell.Recording}");
        Directory.Delete(folder, recursive: true);
        Assert.Equal(new Answer(0, $"{file}: no problems\n", ""), answer);
    }

    [Fact]
    public async Task Json_holds_what_the_text_tells()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"check golden/cli/check/many.xml --json --qemu {Shell.Recording}");
        Assert.Equal((3, ""), (answer.Code, answer.Errors));
        var root = JsonDocument.Parse(answer.Output).RootElement;
        Assert.False(root.GetProperty("accepted").GetBoolean());
        var lines = root.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("line").GetInt32()).ToArray();
        Assert.True(lines.Length > 3);
        Assert.Equal(lines.Order(), lines);
    }

    [Theory]
    [InlineData("latin1", "ISO-8859-1")]
    [InlineData("utf16", "utf-16")]
    public async Task Text_that_is_not_utf8_is_refused(string name, string encoding)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("powervirt").FullName, $"{name}.xml");
        const string Document = "<domain type='qemu'><name>häuschen</name></domain>";
        await File.WriteAllTextAsync(file, Document, Encoding.GetEncoding(encoding));
        using var shell = new Shell();
        var answer = await shell.RunAsync($"check {file}");
        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.Contains("not text in UTF-8", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("examples/nowhere.xml", "there is no such file")]
    [InlineData("examples", "it is a directory")]
    public async Task A_file_that_cannot_be_read_is_named(string file, string reason)
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"check {file}");
        Assert.Equal(
            new Answer(1, "", $"powervirt: error: The definition {file} cannot be read: {reason}.\n"), answer);
    }

    [Fact]
    public async Task An_endless_file_is_not_read_to_its_end()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync("check /dev/zero");
        Assert.Equal(3, answer.Code);
        Assert.Contains("that much is not read", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_xml_is_told_even_without_a_qemu()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync("check golden/cli/check/architecture.xml");
        Assert.Equal(3, answer.Code);
        Assert.Contains("ppc65", answer.Output, StringComparison.Ordinal);
        Assert.Contains("There is no qemu-system-ppc64", answer.Output, StringComparison.Ordinal);
    }
}
