using System.Text.Json;
using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>What scripts rely on: exit codes, streams and the forms of output.</summary>
public class UsageTests
{
    private static readonly string Power8 = Repository.PathOf("examples/power8-compat.xml");

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(0, "cpu", "models")]
    [InlineData(0, "cpu", "baseline", "power8", "power9")]
    [InlineData(4, "cpu", "baseline", "power8", "power10-lpar")]
    [InlineData(1, "check", "/nonexistent.xml")]
    [InlineData(2, "frobnicate")]
    [InlineData(2, "explain")]
    [InlineData(2, "cpu", "baseline", "nowhere")]
    public async Task Exit_codes_are_those_of_the_manual(int expected, params string[] words)
    {
        var outcome = await Command.PowerVirtAsync(words);
        Assert.Equal(expected, outcome.ExitCode);
        Assert.Equal(expected == 0, outcome.Errors.Length == 0);
        Assert.DoesNotContain('\u001b', outcome.Output + outcome.Errors);
    }

    [Theory]
    [InlineData("<domain")]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><domain type='kvm'>&b;</domain>")]
    [InlineData("<domain type='qemu'><name>x</name><memory unit='MiB'>700</memory><os><type arch='ppc64le'>hvm</type></os></domain>")]
    [InlineData("<domain type='qemu'><name>x</name><memory unit='GiB'>1</memory><os><type arch='pdp11'>hvm</type></os></domain>")]
    public async Task A_definition_that_cannot_be_is_refused(string document)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, document);
        Assert.Equal(3, (await Command.PowerVirtAsync("check", file)).ExitCode);
        Assert.Equal(3, (await Command.PowerVirtAsync("run", file)).ExitCode);
        File.Delete(file);
    }

    [Fact]
    public async Task The_same_definition_serves_old_and_new_qemu()
    {
        var newer = await Command.PowerVirtAsync("explain", Power8, "--virt-type", "kvm", "--host", "power9", "--format", "argv");
        Assert.Contains("-cpu host \\\n", newer.Output, StringComparison.Ordinal);
        Assert.Contains("max-cpu-compat=power8", newer.Output, StringComparison.Ordinal);

        var old = await Command.PowerVirtAsync("explain", Power8, "--virt-type", "kvm", "--host", "power9", "--format", "argv",
            "--qemu", Repository.PathOf("golden/capabilities/qemu-2.6-ppc64.replies"));
        Assert.Contains("-cpu host,compat=power8 \\\n", old.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("max-cpu-compat", old.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_also_json()
    {
        var outcome = await Command.PowerVirtAsync("explain", Power8, "--host", "power10-lpar", "--virt-type", "kvm", "--format", "json");
        Assert.Equal(4, outcome.ExitCode);
        var problem = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("problems").EnumerateArray()
            .First(candidate => candidate.GetProperty("severity").GetString() == "error");
        Assert.Contains("power8", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(91, problem.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("laptop")]
    [InlineData("native")]
    [InlineData("power8-compat")]
    [InlineData("power9-compat")]
    [InlineData("desktop")]
    public async Task Every_example_is_sound(string name) =>
        Assert.Equal(0, (await Command.PowerVirtAsync("check", Repository.PathOf($"examples/{name}.xml"), "--virt-type", "qemu")).ExitCode);
}
