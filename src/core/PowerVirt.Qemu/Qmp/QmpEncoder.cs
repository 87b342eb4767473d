using System.Buffers;
using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>Writes commands as QEMU's monitor reads them.</summary>
public static class QmpEncoder
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    /// <summary>Appends one command with its line end.</summary>
    public static void Write(IBufferWriter<byte> target, QmpCommand command, long id)
    {
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            json.WriteString("execute"u8, command.Name);
            if (command.Arguments is not null)
            {
                json.WritePropertyName("arguments"u8);
                json.WriteRawValue(command.Arguments);
            }

            json.WriteNumber("id"u8, id);
            json.WriteEndObject();
        }

        target.Write("\n"u8);
    }
}
