using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        _ => throw new System.Diagnostics.UnreachableException($"{answer} is no answer."),
    };

    private static JsonEncodedText Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
