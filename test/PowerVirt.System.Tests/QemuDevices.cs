using System.Diagnostics;
using System.Text.Json;

namespace PowerVirt.System.Tests;

/// <summary>Asks a QEMU over QMP which devices it has.</summary>
internal static class QemuDevices
{
    public static async Task<HashSet<string>> AskAsync(string program)
    {
        using var qemu = Process.Start(new ProcessStartInfo(program, ["-machine", "none", "-display", "none", "-nodefaults", "-qmp", "stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await qemu.StandardInput.WriteAsync(
            """{"execute":"qmp_capabilities"} {"execute":"qom-list-types","arguments":{"implements":"device"},"id":"types"} {"execute":"quit"}""");
        qemu.StandardInput.Close();
        var answers = await qemu.StandardOutput.ReadToEndAsync();
        await qemu.WaitForExitAsync();
        using var types = JsonDocument.Parse(answers.Split('\n').Single(line => line.Contains("\"types\"", StringComparison.Ordinal)));
        return [.. types.RootElement.GetProperty("return").EnumerateArray().Select(type => type.GetProperty("name").GetString()!)];
    }
}
