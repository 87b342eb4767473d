using System.Text.Json;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests.Commands;

public class ExplainTests
{
    private const string Recording = Shell.Recording;

    [Theory]
    [InlineData("text", "explain examples/power8-compat.xml --host power9 --qemu " + Recording)]
    [InlineData("argv", "explain examples/power9-compat.xml --host power10-lpar --format argv --qemu " + Recording)]
    [InlineData("xml", "explain examples/desktop.xml --host power9 --format xml --qemu " + Recording)]
    [InlineData("json", "explain examples/native.xml --host power10-lpar --format json --qemu " + Recording)]
    [InlineData("emulated", "explain examples/native.xml --virt-type qemu --qemu " + Recording)]
    [InlineData("refused", "explain examples/power8-compat.xml --host power10-lpar --qemu " + Recording)]
    [InlineData("refused-json", "explain examples/power8-compat.xml --host x86_64 --format json --qemu " + Recording)]
    public async Task The_explanation_is_the_expected_one(string name, string commandLine)
    {
        using var shell = new Shell();
        GoldenFile.Check($"cli/explain-{name}.txt", await shell.TranscriptAsync(commandLine));
    }

    [Theory]
    [InlineData(Recording, "host", "max-cpu-compat=power8")]
    [InlineData("golden/capabilities/qemu-2.6-ppc64.replies", "host,compat=power8", null)]
    public async Task A_level_is_told_in_the_way_the_qemu_takes_it(string recording, string cpu, string? onMachine)
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync(
            $"explain examples/power8-compat.xml --virt-type kvm --host power9 --format argv --qemu {recording}");
        Assert.Equal(0, answer.Code);
        Assert.Contains($"  -cpu {cpu} \\\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal(onMachine is not null, answer.Output.Contains("max-cpu-compat", StringComparison.Ordinal));
        if (onMachine is not null) Assert.Contains($",{onMachine} \\\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_command_its_reasons_and_the_prediction()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync(
            $"explain examples/power8-compat.xml --host power9 --format json --qemu {Recording}");
        var root = JsonDocument.Parse(answer.Output).RootElement;
        var guest = root.GetProperty("cpu").GetProperty("guest");
        Assert.Equal("POWER8 (architected)", guest.GetProperty("cpu").GetString());
        Assert.Equal("0x0f000004", guest.GetProperty("cpuVersion").GetString());
        var words = root.GetProperty("argv").EnumerateArray().Select(word => word.GetString()).ToArray();
        var arguments = root.GetProperty("arguments").EnumerateArray().ToArray();
        Assert.Equal(words.Skip(1), arguments
            .SelectMany(argument => new[] { Text(argument, "option"), Text(argument, "value") })
            .Where(word => word is not null));
        Assert.All(arguments, argument => Assert.NotEmpty(Text(argument, "why")!));
        var name = arguments.Single(argument => Text(argument, "option") == "-name");
        Assert.Equal(("/domain/name", 9), (Text(name, "source"), name.GetProperty("line").GetInt32()));

        static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
    }

    [Fact]
    public async Task Settings_of_the_own_namespace_are_shown_and_those_the_qemu_lacks_are_told_together()
    {
        const string File = "golden/cli/pseries-settings.xml";
        using var shell = new Shell();
        var answer = await shell.RunAsync($"explain {File} --format json --qemu {Recording}");
        var problems = JsonDocument.Parse(answer.Output).RootElement.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("message").GetString()!).ToArray();
        Assert.Equal(4, answer.Code);
        Assert.Equal(3, problems.Length);
        foreach (var missing in new[] { "cap-ail-mode-3", "cap-dawr1", "cap-nested-papr" })
            Assert.Contains(problems, problem => problem.EndsWith($"has no property '{missing}'.", StringComparison.Ordinal));

        var known = Path.Combine(Directory.CreateTempSubdirectory("powervirt").FullName, "known.xml");
        var lines = (await System.IO.File.ReadAllLinesAsync(File))
            .Where(line => !line.Contains("ail-mode", StringComparison.Ordinal) && !line.Contains("dawr1", StringComparison.Ordinal)
                && !line.Contains("nested-papr", StringComparison.Ordinal));
        await System.IO.File.WriteAllLinesAsync(known, lines);
        var shown = await shell.RunAsync($"explain {known} --format argv --qemu {Recording}");
        Directory.Delete(Path.GetDirectoryName(known)!, recursive: true);
        Assert.Contains("cap-large-decr=on,cap-fwnmi=on,cap-rpt-invalidate=off,ic-mode=dual,vsmt=8,x-vof=off,", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer()
    {
        using var shell = new Shell();
        const string Question = $"explain examples/native.xml --host power9 --format xml --qemu {Recording}";
        Assert.Equal(await shell.RunAsync(Question), await shell.RunAsync(Question));
    }

    [Fact]
    public async Task Without_any_qemu_the_way_out_is_named()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync("explain examples/native.xml --host power9");
        Assert.Equal((4, ""), (answer.Code, answer.Output));
        Assert.Contains("--qemu", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("golden/hosts/pnv9/uname")]
    [InlineData("examples/missing.replies")]
    public async Task A_file_that_is_no_recording_is_named(string file)
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"explain examples/native.xml --host power9 --qemu {file}");
        Assert.NotEqual(0, answer.Code);
        Assert.Contains(file, answer.Errors, StringComparison.Ordinal);
    }
}
