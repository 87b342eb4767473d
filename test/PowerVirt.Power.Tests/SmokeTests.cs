namespace PowerVirt.Power.Tests;

public class SmokeTests
{
    [Fact]
    public void Runs() => Assert.True(true);
}
