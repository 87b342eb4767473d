using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Probe;

public sealed class UsbDevicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-usb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Devices_are_read_and_their_interfaces_are_not()
    {
        Plug("1-1", ("busnum", "1"), ("devnum", "12"), ("idVendor", "0bda"), ("idProduct", "8153"));
        Plug("1-1:1.0", ("bInterfaceNumber", "00"));
        Plug("usb2", ("busnum", "2"), ("devnum", "1"), ("idVendor", "1d6b"), ("idProduct", "0003"));
        Assert.Equal(
            [new HostUsbDevice(1, 12, 0x0bda, 0x8153), new HostUsbDevice(2, 1, 0x1d6b, 3)],
            UsbDevices.Read(new HostFiles(_folder)));
    }

    [Fact]
    public void A_host_without_usb_has_none() => Assert.Empty(UsbDevices.Read(new HostFiles(Path.Combine(_folder, "none"))));

    private void Plug(string name, params (string File, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var (file, text) in files) File.WriteAllText(Path.Combine(folder, file), $"{text}\n");
    }
}
