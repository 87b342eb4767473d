using System.Globalization;

namespace PowerVirt.Domain;

/// <summary>UUIDs the way libvirt reads them: 32 hexadecimal digits,
/// hyphens anywhere between pairs, case ignored.</summary>
public static class Uuid
{
    public static bool TryParse(string text, out Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        var count = 0;
        var rest = text.AsSpan().Trim();
        while (count < 16)
        {
            rest = rest.TrimStart("- ");
            if (rest.Length < 2
                || !byte.TryParse(
                    rest[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
                break;
            rest = rest[2..];
            count++;
        }

        uuid = new Guid(bytes, bigEndian: true);
        return count == 16 && rest.IsEmpty;
    }
}
