using System.Net.Sockets;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Rpc.Tests.Server;

public class UnixListenerTests
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void A_socket_that_was_left_behind_is_replaced_and_one_in_use_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("powervirt-rpc-");
        var path = Path.Combine(folder.FullName, "sock");
        UnixListener.Bind(path, Mine).Dispose();
        File.WriteAllText(path, "");
        using (UnixListener.Bind(path, Mine))
        {
            Assert.Equal(Mine, File.GetUnixFileMode(path));
            var error = Assert.Throws<SocketException>(() => UnixListener.Bind(path, Mine));
            Assert.Equal($"Another daemon listens on {path}.", error.Message);
        }

        folder.Delete(recursive: true);
    }
}
