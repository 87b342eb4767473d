using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Daemon.Handlers.Monitor;

/// <summary>Hands on what QEMU's monitor answered as it would have come over the monitor itself, refusals included.</summary>
internal static class MonitorAnswer
{
    private const string Id = "powervirt";

    /// <summary>The answer as JSON.</summary>
    public static string Text(QmpMessage answer) => answer switch
    {
        QmpMessage.Return done => $"{{\"return\":{Encoding.UTF8.GetString(done.Value.Span)},\"id\":\"{Id}\"}}",
        QmpMessage.Error error =>
            $"{{\"id\":\"{Id}\",\"error\":{{\"class\":\"{Escaped(error.Class)}\",\"desc\":\"{Escaped(error.Description)}\"}}}}",
        _ => throw new UnreachableException($"{answer} is no answer."),
    };

    /// <summary>What a command for people prints.</summary>
    /// <exception cref="VmException">QEMU refuses it.</exception>
    public static string Words(QmpMessage answer)
    {
        switch (answer)
        {
            case QmpMessage.Return done:
                using (var document = JsonDocument.Parse(done.Value)) return document.RootElement.GetString() ?? "";
            case QmpMessage.Error error:
                throw new VmException(ErrorCode.OperationFailed, $"QEMU refuses the command: {error.Description}");
            default:
                throw new UnreachableException($"{answer} is no answer.");
        }
    }

    private static JsonEncodedText Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
