namespace PowerVirt.Clients.Tests;

/// <summary>What becomes of an emulated TPM's state when its guest is undefined.</summary>
public class TpmTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Tpm = "<tpm model='tpm-spapr'><backend type='emulator' version='2.0'/></tpm>",
        PersistentTpm = "<tpm model='tpm-spapr'><backend type='emulator' version='2.0' persistent_state='yes'/></tpm>";

    private string Root => Path.Combine(daemon.Folder, "root");

    [Theory]
    [InlineData(Tpm, "--nvram", false)]
    [InlineData(Tpm, "--keep-tpm", true)]
    [InlineData(PersistentTpm, "--nvram", true)]
    [InlineData(PersistentTpm, "--tpm", false)]
    public async Task The_state_goes_with_the_guest_unless_it_is_to_stay(string tpm, string option, bool stays)
    {
        Setting.Needs("/usr/bin/swtpm");
        await using var guest = await Guest.DefinedAsync(daemon, "tpm", devices: Guest.SerialConsole + tpm);
        var uuid = await guest.DoAsync("domuuid");
        var state = Path.Combine(Root, "lib/tpm", uuid);
        await guest.DoAsync("start");
        await guest.DoAsync("destroy");
        Assert.True(Directory.Exists(state));
        await guest.DoAsync("undefine", option);
        Assert.Equal(stays, Directory.Exists(state));
        Assert.Equal(stays ? [state] : [],
            Directory.EnumerateFileSystemEntries(Root, $"*{uuid}*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Root, "run/guests")));
    }

    [Theory]
    [InlineData("VIR_DOMAIN_UNDEFINE_TPM", "VIR_DOMAIN_UNDEFINE_KEEP_TPM", "cannot both keep and delete TPM")]
    [InlineData("VIR_DOMAIN_UNDEFINE_NVRAM", "VIR_DOMAIN_UNDEFINE_KEEP_NVRAM", "cannot both keep and delete nvram")]
    public async Task What_is_to_go_and_to_stay_is_refused(string one, string other, string said)
    {
        // virsh does not even ask.
        Setting.Needs("/usr/lib/python3/dist-packages/libvirt.py");
        await using var guest = await Guest.DefinedAsync(daemon, "both");
        var script = $"import libvirt; libvirt.open('{daemon.Uri}').lookupByName('{guest.Name}')"
            + $".undefineFlags(libvirt.{one} | libvirt.{other})";
        var refused = await daemon.RunAsync(["/usr/bin/python3", "-c", script]);
        Assert.Contains($"Requested operation is not valid: {said}", refused.Bad());
        await guest.DoAsync("dominfo");
    }
}
