using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>The form in which a QEMU's capabilities are kept so that it is not asked again: JSON, some 80 kB.</summary>
public static class CapabilitiesText
{
    /// <summary>Raised when the form, or what a QEMU is asked, changes; texts of other numbers are of no use.</summary>
    public const int FormatNumber = 2;

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

    /// <summary>Reads what <see cref="Format"/> wrote; for anything else the way out is to ask QEMU again.</summary>
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
            else if (number is null) problem = Unusable("it has no format number");
            else problem = Unusable($"its format is {number}, not {FormatNumber}");
        }
        catch (JsonException e)
        {
            problem = Unusable(e.Message);
        }

        return qemu is not null;
    }

    private static Problem Unusable(string why) => new(
        ErrorCode.InternalError,
        $"The kept capabilities of QEMU cannot be used: {why}.",
        Remedy: "QEMU is asked again.");
}
