using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>Two cases of the lab: a plan of ours under real KVM in an emulated POWER host, and a refusal that KVM shares.</summary>
public class LabTests
{
    [Theory]
    [InlineData("pnv9", "power8")]
    [InlineData("nested9", "power8")]
    public async Task Kvm_agrees_with_the_plan(string host, string level)
    {
        using var lab = Command.Start(Repository.PathOf("lab/compare.sh"), [host, level],
            new Dictionary<string, string> { ["POWERVIRT_LAB"] = Setting.Images });
        var outcome = await lab.EndAsync(600);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        Assert.Contains("1 cases, 0 of them disagree", outcome.Output, StringComparison.Ordinal);
    }
}
