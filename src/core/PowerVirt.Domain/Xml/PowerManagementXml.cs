using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>pm</c>.</summary>
internal static class PowerManagementXml
{
    public static PowerManagement Read(Cursor xml) =>
        xml.Child("pm") is not { } pm ? new PowerManagement() : new PowerManagement
        {
            SuspendToMemory = pm.YesNoOf("suspend-to-mem", "enabled"),
            SuspendToDisk = pm.YesNoOf("suspend-to-disk", "enabled"),
        };

    public static void Write(MarkupWriter xml, PowerManagement pm)
    {
        if (pm.IsEmpty) return;
        xml.Open("pm");
        if (pm.SuspendToMemory is not null) xml.Open("suspend-to-mem").YesNo("enabled", pm.SuspendToMemory).Close();
        if (pm.SuspendToDisk is not null) xml.Open("suspend-to-disk").YesNo("enabled", pm.SuspendToDisk).Close();
        xml.Close();
    }
}
