using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>The compact form in which a QEMU's capabilities are kept, so that it need not be asked again: JSON of some 100 kB.</summary>
public static class CapabilitiesText
{
    /// <summary>Raised whenever the form, or what a QEMU is asked, changes; a text of another number is of no use.</summary>
    public const int FormatNumber = 1;

    /// <summary>Longer texts are not read.</summary>
    public const int MaxLength = 4 << 20;

    // Package texts are for people, and nothing here ends in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Format(QemuCapabilities qemu)
    {
        var buffer = new ArrayBufferWriter<byte>(128 << 10);
        using (var writer = new Utf8JsonWriter(buffer, Options)) CapabilitiesWriter.Write(writer, qemu);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Format"/> wrote; anything else is a problem, and the remedy is to ask QEMU again.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out QemuCapabilities? qemu,
        [NotNullWhen(false)] out Problem? problem)
    {
        (qemu, problem) = (null, null);
        if (utf8.Length > MaxLength)
        {
            problem = Unusable($"it has {utf8.Length} bytes, more than {MaxLength}");
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            var number = document.RootElement.Number("format");
            if (number == FormatNumber) qemu = CapabilitiesJson.Read(document.RootElement);
            else problem = Unusable(number is null ? "it has no format number" : $"its format is {number}, not {FormatNumber}");
        }
        catch (JsonException e)
        {
            problem = Unusable(e.Message);
        }

        return qemu is not null;
    }

    private static Problem Unusable(string why) =>
        new(ErrorCode.InternalError, $"The kept capabilities of QEMU cannot be used: {why}.", Remedy: "QEMU is asked again.");
}
