using System.Xml.Linq;
using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>The guest with a device of every class, for a QEMU that may lack some of them.</summary>
/// <remarks>An instruction <c>needs</c> in the document names what the element behind it cannot do without.</remarks>
internal static class DeviceDocument
{
    /// <param name="has">Whether there is a device of QEMU, or a program.</param>
    /// <param name="folder">Where the guest's files are.</param>
    public static string Make(Func<string, bool> has, string folder)
    {
        var document = XDocument.Load(Repository.PathOf("test/PowerVirt.System.Tests/every-device.xml"));
        foreach (var needs in document.DescendantNodes().OfType<XProcessingInstruction>().Where(instruction => instruction.Target == "needs").ToList())
        {
            if (!has(needs.Data)) needs.ElementsAfterSelf().First().Remove();
            needs.Remove();
        }

        return document.ToString()
            .Replace("KERNEL", Setting.Kernel, StringComparison.Ordinal)
            .Replace("INITRD", Setting.Initrd, StringComparison.Ordinal)
            .Replace("IMAGES", folder, StringComparison.Ordinal)
            .Replace("SHARED", Path.GetFileName(folder), StringComparison.Ordinal);
    }
}
