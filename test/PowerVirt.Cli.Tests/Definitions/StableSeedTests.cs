using PowerVirt.Cli.Definitions;

namespace PowerVirt.Cli.Tests.Definitions;

public class StableSeedTests
{
    [Fact]
    public void A_guest_keeps_its_identity_on_a_machine_and_has_another_elsewhere()
    {
        var here = StableSeed.Of("machine", "guest");
        Assert.Equal(here, StableSeed.Of("machine", "guest"));
        Assert.NotEqual(here.Uuid, StableSeed.Of("machine", "guest2").Uuid);
        Assert.NotEqual(here.Uuid, StableSeed.Of("machine2", "guest").Uuid);
        Assert.NotEqual(here.MacAddress(0), StableSeed.Of("machine2", "guest").MacAddress(0));
    }

    [Fact]
    public void The_uuid_says_that_it_was_made_in_a_way_of_ones_own()
    {
        var text = StableSeed.Of("machine", "guest").Uuid.ToString();
        Assert.Equal('8', text[14]);
        Assert.Contains(text[19], "89ab");
    }
}
