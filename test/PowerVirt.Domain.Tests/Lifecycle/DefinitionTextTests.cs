using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Domain.Tests.Lifecycle;

/// <summary>A definition as it is stored.</summary>
public class DefinitionTextTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("<graphics type='vnc' autoport='yes'/>", false)]
    [InlineData("<graphics type='vnc' autoport='yes' passwd='opensesame'/>", true)]
    [InlineData(
        "<disk type='network'><source protocol='https' name='a.img'><host name='h'/><cookies><cookie name='a'>b</cookie>" +
        "</cookies></source><target dev='vda'/></disk>", true)]
    public void What_has_passwords_is_known_without_reading_it(string devices, bool hasSecrets)
    {
        var text = DefinitionText.Of(Guests.Parse(Guests.Document(devices)));
        Assert.Equal(hasSecrets, text.Outline.HasSecrets);
        Assert.Equal(text.Xml, DefinitionText.Of(text.Read()).Xml);
    }
}
