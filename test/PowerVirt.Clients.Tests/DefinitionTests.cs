namespace PowerVirt.Clients.Tests;

/// <summary>Definitions from their first day to their last, by virsh.</summary>
public class DefinitionTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task Define_says_so_and_list_shows_it()
    {
        await using var guest = Guest.Written(daemon, "defined");
        var text = (await daemon.VirshAsync("define", guest.File)).Good();
        Assert.Contains($"Domain '{guest.Name}' defined from {guest.File}", text);
        Assert.Matches($@" - +{guest.Name} +shut off", (await daemon.VirshAsync("list", "--all")).Good());
        Assert.DoesNotContain(guest.Name, (await daemon.VirshAsync("list")).Good());
        Assert.DoesNotContain(guest.Name, (await daemon.VirshAsync("list", "--all", "--autostart")).Good());
        Assert.Contains($"Domain '{guest.Name}' has been undefined", (await guest.VirshAsync("undefine")).Good());
        Assert.Contains("failed to get domain", (await guest.VirshAsync("dominfo")).Bad());
    }

    [Fact]
    public async Task Dominfo_says_what_is_defined()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "information");
        var text = await guest.DoAsync("dominfo");
        Assert.Matches($@"Name: +{guest.Name}\n", text);
        Assert.Matches("OS Type: +hvm\n", text);
        Assert.Matches("State: +shut off\n", text);
        Assert.Matches("Max memory: +524288 KiB\n", text);
        Assert.Matches("Persistent: +yes\n", text);
        Assert.Matches("Autostart: +disable\n", text);
        Assert.Matches("Managed save: +no", text);
    }

    [Fact]
    public async Task Dumpxml_is_complete_and_defines_the_same_guest_again()
    {
        const string Disk = "<disk type='file'><source file='/nowhere'/><target dev='vda'/></disk>";
        await using var guest = await Guest.DefinedAsync(daemon, "document", devices: Guest.SerialConsole + Disk);
        var xml = await guest.DoAsync("dumpxml");
        Assert.StartsWith("pseries-", Xml.Value(xml, "/domain/os/type/@machine"));
        Assert.Equal("virtio", Xml.Value(xml, "/domain/devices/disk/target/@bus"));
        Assert.Equal("pci", Xml.Value(xml, "/domain/devices/disk/address/@type"));
        await File.WriteAllTextAsync(guest.File, xml);
        (await daemon.VirshAsync("define", guest.File)).Good();
        Assert.Equal(xml, await guest.DoAsync("dumpxml"));
        Assert.Equal(Xml.Value(xml, "/domain/uuid"), await guest.DoAsync("domuuid"));
    }

    [Fact]
    public async Task What_a_definition_leaves_open_is_decided_the_same_way_when_it_is_defined_again()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "twice");
        var xml = await guest.DoAsync("dumpxml");
        await File.WriteAllTextAsync(guest.File,
            (await File.ReadAllTextAsync(guest.File)).Replace("</name>", $"</name><uuid>{await guest.DoAsync("domuuid")}</uuid>"));
        (await daemon.VirshAsync("define", guest.File)).Good();
        Assert.Equal(xml, await guest.DoAsync("dumpxml"));
    }

    [Fact]
    public async Task Autostart_can_be_set_and_taken_back()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "autostart");
        await guest.DoAsync("autostart");
        Assert.Matches("Autostart: +enable", await guest.DoAsync("dominfo"));
        Assert.Contains(guest.Name, (await daemon.VirshAsync("list", "--all", "--autostart")).Good());
        await guest.DoAsync("autostart", "--disable");
        Assert.Matches("Autostart: +disable", await guest.DoAsync("dominfo"));
    }

    [Fact]
    public async Task Title_and_description_are_kept()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "described");
        await guest.DoAsync("desc", "--title", "--new-desc", "A <title> & more");
        await guest.DoAsync("desc", "--new-desc", "Two\nlines");
        Assert.Equal("A <title> & more", await guest.DoAsync("desc", "--title"));
        Assert.Equal("Two\nlines", await guest.DoAsync("desc"));
        Assert.Contains("A <title> & more", (await daemon.VirshAsync("list", "--all", "--title")).Good());
        await guest.DoAsync("desc", "--title", "--new-desc", "");
        Assert.Contains("No title for domain", await guest.DoAsync("desc", "--title"));
    }

    [Fact]
    public async Task Metadata_are_kept_by_namespace()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "metadata");
        await guest.DoAsync("metadata", "--uri", "urn:test:one", "--key", "one", "--set", "<app><owner>me</owner></app>");
        await guest.DoAsync("metadata", "--uri", "urn:test:two", "--key", "two", "--set", "<app/>");
        Assert.Equal("me", Xml.Value(await guest.DoAsync("metadata", "--uri", "urn:test:one"), "/app/owner"));
        await guest.DoAsync("metadata", "--uri", "urn:test:one", "--remove");
        Assert.Contains("metadata not found", (await guest.VirshAsync("metadata", "--uri", "urn:test:one")).Bad());
        Assert.Matches("<two:app xmlns:two=\"urn:test:two\" ?/>", await guest.DoAsync("dumpxml"));
    }

    [Fact]
    public async Task Rename_keeps_the_guest_and_frees_the_name()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "before");
        await using var other = await Guest.DefinedAsync(daemon, "taken");
        var (uuid, old) = (await guest.DoAsync("domuuid"), guest.Name);
        Assert.Contains("already exists", (await guest.VirshAsync("domrename", other.Name)).Bad());
        await guest.DoAsync("domrename", $"after-{daemon.Tag}");
        guest.IsNow($"after-{daemon.Tag}");
        Assert.Equal(uuid, await guest.DoAsync("domuuid"));
        Assert.Contains("failed to get domain", (await daemon.VirshAsync("domuuid", old)).Bad());
    }

    [Fact]
    public async Task Edit_changes_what_the_editor_changed()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "edited");
        var editor = Path.Combine(daemon.Folder, "editor");
        await File.WriteAllTextAsync(editor, "sed -i 's|<vcpu[^>]*>1</vcpu>|<vcpu>3</vcpu>|' \"$1\"\n");
        var outcome = await daemon.RunAsync(["env", $"EDITOR=sh {editor}", "virsh", "-c", daemon.Uri, "edit", guest.Name]);
        Assert.Contains("XML configuration edited", outcome.Good());
        Assert.Equal("3", Xml.Value(await guest.DoAsync("dumpxml"), "/domain/vcpu"));
        outcome = await daemon.RunAsync(["env", "EDITOR=true", "virsh", "-c", daemon.Uri, "edit", guest.Name]);
        Assert.Contains("not changed", outcome.Good());
    }

    [Theory]
    [InlineData("<domain")]
    [InlineData("<domain type='qemu'><name>bad</name></domain>")]
    [InlineData("<domain type='qemu'><name>a/b</name><memory>524288</memory><os><type>hvm</type></os></domain>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><domain type='qemu'><name>&b;</name></domain>")]
    public async Task What_is_no_definition_is_refused(string document)
    {
        var file = Path.Combine(daemon.Folder, "bad.xml");
        await File.WriteAllTextAsync(file, document);
        Assert.Contains("error: Failed to define domain", (await daemon.VirshAsync("define", file)).Bad());
        var names = (await daemon.VirshAsync("list", "--all", "--name")).Good().Split('\n');
        Assert.DoesNotContain("bad", names);
        Assert.DoesNotContain("a/b", names);
    }

    [Fact]
    public async Task A_uuid_or_a_name_of_another_guest_is_refused()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "owner");
        var xml = await guest.DoAsync("dumpxml");
        var renamed = xml.Replace($"<name>{guest.Name}<", "<name>thief<", StringComparison.Ordinal);
        await File.WriteAllTextAsync(guest.File, renamed);
        Assert.Contains("already", (await daemon.VirshAsync("define", guest.File)).Bad());
        var uuid = await guest.DoAsync("domuuid");
        await File.WriteAllTextAsync(guest.File, xml.Replace(uuid, $"{Guid.NewGuid()}", StringComparison.Ordinal));
        Assert.Contains("already", (await daemon.VirshAsync("define", guest.File)).Bad());
    }

    [Fact]
    public async Task Validation_refuses_what_no_schema_knows()
    {
        await using var guest = Guest.Written(daemon, "strict", devices: "<flux-capacitor/>");
        (await daemon.VirshAsync("define", guest.File, "--validate")).Bad();
        (await daemon.VirshAsync("define", guest.File)).Good();
    }
}
