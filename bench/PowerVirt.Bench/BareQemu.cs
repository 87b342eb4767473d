using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Bench;

/// <summary>Starts QEMU with a plan's own arguments and does the least that a monitor needs.</summary>
internal static class BareQemu
{
    /// <summary>Milliseconds from the start of the process to the first answer after the handshake.</summary>
    public static async Task<double> StartAsync(LaunchPlan plan)
    {
        var folder = plan.Steps.OfType<HostStep.MakeDirectory>().First().Path;
        Directory.CreateDirectory(folder);
        var socket = Path.Combine(folder, "bare.sock");
        try
        {
            var clock = Stopwatch.StartNew();
            var start = new ProcessStartInfo(plan.Emulator) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var word in plan.Words) start.ArgumentList.Add(WithoutDescriptor(word, socket));
            using var qemu = Process.Start(start)!;
            using var monitor = await ConnectAsync(socket, qemu);
            var buffer = new byte[65536];
            await monitor.ReceiveAsync(buffer);
            await monitor.SendAsync(Encoding.ASCII.GetBytes("{\"execute\":\"qmp_capabilities\"}{\"execute\":\"query-status\"}"));
            var text = "";
            while (!text.Contains("\"status\"", StringComparison.Ordinal)) text += Encoding.ASCII.GetString(buffer, 0, await monitor.ReceiveAsync(buffer));
            var elapsed = clock.Elapsed.TotalMilliseconds;
            qemu.Kill();
            await qemu.WaitForExitAsync();
            return elapsed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The one argument that cannot be the same: nobody handed this QEMU a descriptor.
    private static string WithoutDescriptor(string word, string socket) =>
        word.StartsWith("socket,id=charmonitor,fd=", StringComparison.Ordinal) ? $"socket,id=charmonitor,path={socket},server=on,wait=off" : word;

    private static async Task<Socket> ConnectAsync(string path, Process qemu)
    {
        while (true)
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
                return socket;
            }
            catch (SocketException) when (!qemu.HasExited)
            {
                // There is no event for a socket that is not there yet; half a millisecond is less than the noise.
                socket.Dispose();
                await Task.Delay(TimeSpan.FromMicroseconds(500));
            }
        }
    }
}
