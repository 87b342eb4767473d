using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>teaming</c> of an interface or a host device.</summary>
internal static class TeamingXml
{
    private static readonly Words<TeamingRole> Roles = new(
        ("persistent", TeamingRole.Persistent), ("transient", TeamingRole.Transient));

    public static Teaming? Read(Cursor xml) =>
        xml.Child("teaming") is { } teaming
            ? new Teaming(teaming.RequiredWord("type", Roles), teaming.Attribute("persistent"))
            : null;

    public static void Write(MarkupWriter xml, Teaming? teaming)
    {
        if (teaming is null) return;
        xml.Open("teaming").Attribute("type", Roles[teaming.Role]).Attribute("persistent", teaming.Persistent).Close();
    }
}
