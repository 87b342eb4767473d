using System.Text;
using PowerVirt.Testing;

namespace PowerVirt.Wire.Tests.Remote;

public class LayoutTests
{
    [Fact]
    public void Every_struct_lies_on_the_wire_as_the_golden_files_say()
    {
        foreach (var group in WireTypes.All.GroupBy(type => type.Type.Namespace!))
        {
            var text = new StringBuilder();
            foreach (var type in group) Append(text, type);
            GoldenFile.Check($"wire/{group.Key["PowerVirt.Wire.".Length..].ToLowerInvariant()}.txt", text.ToString());
        }
    }

    /// <summary>The fields with their bounds, and a value in bytes.</summary>
    private static void Append(StringBuilder text, WireType type)
    {
        text.Append(type.Type.Name).Append('\n');
        foreach (var field in type.Layout.Split("; ")) text.Append("    ").Append(field).Append('\n');
        text.Append("  = ").Append(Convert.ToHexStringLower(WireTypes.Encode(Sampler.Counting().Make(type.Type)))).Append("\n\n");
    }
}
