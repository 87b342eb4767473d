using PowerVirt.Daemon.Hosts;

namespace PowerVirt.Daemon.Tests.Hosts;

public sealed class HostUuidTests : IDisposable
{
    private const string Given = "d347e8b8-50d9-475d-9baf-ccd4437b90cf";

    private readonly string _root = Directory.CreateTempSubdirectory("powervirt-uuid").FullName;

    private string Kept => Path.Combine(_root, "host-uuid");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("sys/class/dmi/id/product_uuid", Given + "\n")]
    [InlineData("proc/device-tree/ibm,partition-uuid", Given + "\0")]
    [InlineData("proc/device-tree/vm,uuid", Given + "\0")]
    public void What_the_firmware_says_is_taken(string place, string text)
    {
        Write(place, text);
        Assert.Equal(Guid.Parse(Given), Of().Value);
        Assert.False(File.Exists(Kept));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000000\n")]
    [InlineData("Not Settable\n")]
    public void Without_it_one_is_made_once_and_kept(string? text)
    {
        if (text is not null) Write("sys/class/dmi/id/product_uuid", text);
        var made = Of().Value;
        Assert.Equal(made, Of().Value);
        Assert.Equal($"{made}\n", File.ReadAllText(Kept));
    }

    [Fact]
    public void One_that_cannot_be_kept_is_the_same_as_long_as_we_run()
    {
        var uuid = new HostUuid(_root, Path.Combine(_root, "nowhere", "host-uuid"));
        Assert.Equal(uuid.Value, uuid.Value);
    }

    private HostUuid Of() => new(_root, Kept);

    private void Write(string place, string text)
    {
        var path = Path.Combine(_root, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
