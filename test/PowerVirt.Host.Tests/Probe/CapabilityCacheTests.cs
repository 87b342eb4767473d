using PowerVirt.Host.Probe;

namespace PowerVirt.Host.Tests.Probe;

public sealed class CapabilityCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;
    private readonly string _program;
    private readonly CapabilityCache _cache;

    public CapabilityCacheTests()
    {
        _program = Path.Combine(_folder, "qemu");
        File.WriteAllText(_program, "a program");
        _cache = new CapabilityCache(Path.Combine(_folder, "cache"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_kept_is_found_again()
    {
        Assert.Null(_cache.Find(_program));
        _cache.Keep(_program, "capabilities\nof many lines\n");
        Assert.Equal("capabilities\nof many lines\n", _cache.Find(_program));
        _cache.Keep(_program, "newer");
        Assert.Equal("newer", _cache.Find(_program));
        Assert.Single(Files());
    }

    [Fact]
    public void A_changed_program_is_asked_again_even_if_its_time_was_set_back()
    {
        _cache.Keep(_program, "old");
        var time = File.GetLastWriteTimeUtc(_program);
        File.WriteAllText(_program, "another");
        File.SetLastWriteTimeUtc(_program, time);
        Assert.Null(_cache.Find(_program));
        File.Delete(_program);
        Assert.Null(_cache.Find(_program));
    }

    [Fact]
    public void A_link_stands_for_what_it_leads_to()
    {
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, _program);
        _cache.Keep(link, "text");
        Assert.Equal("text", _cache.Find(link));
        File.WriteAllText(_program, "changed behind it");
        Assert.Null(_cache.Find(link));
    }

    [Fact]
    public void Damage_anywhere_is_an_empty_cache_and_is_written_over()
    {
        _cache.Keep(_program, "some capabilities");
        var file = Files().Single();
        var good = File.ReadAllBytes(file);
        for (var i = 0; i < good.Length; i++)
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 0x15;
            File.WriteAllBytes(file, bad);
            Assert.Null(_cache.Find(_program));
            File.WriteAllBytes(file, good[..i]);
            Assert.Null(_cache.Find(_program));
        }

        _cache.Keep(_program, "again");
        Assert.Equal("again", _cache.Find(_program));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_no_error()
    {
        File.WriteAllText(Path.Combine(_folder, "cache"), "a file where the folder should be");
        _cache.Keep(_program, "text");
        Assert.Null(_cache.Find(_program));
    }

    [Fact]
    public void Too_long_a_text_is_not_kept()
    {
        _cache.Keep(_program, new string('x', CapabilityCache.MaxText + 1));
        Assert.Null(_cache.Find(_program));
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(_folder, "cache"));
}
