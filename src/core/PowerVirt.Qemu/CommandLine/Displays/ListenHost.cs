using PowerVirt.Domain.Devices.Displays;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>The address on which a screen is served: the first place counts, and the host itself is the default.</summary>
internal static class ListenHost
{
    public static string Of(NetworkGraphics graphics)
    {
        var address = graphics.Listens.FirstOrDefault() switch
        {
            GraphicsListen.Address place => place.Value,
            GraphicsListen.Network place => place.Value,
            _ => null,
        };
        return string.IsNullOrEmpty(address) ? "127.0.0.1" : address;
    }
}
