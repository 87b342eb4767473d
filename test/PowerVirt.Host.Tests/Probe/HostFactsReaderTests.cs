using PowerVirt.Host.Probe;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Host.Tests.Probe;

public class HostFactsReaderTests
{
    private static readonly HostTexts Power9 = new()
    {
        Machine = "ppc64le",
        Platform = "power9",
        BasePlatform = "power9",
        CpuInfo = Info("POWER9, altivec supported", "2.2 (pvr 004e 1202)", "PowerNV", "Radix"),
        Compatible = "ibm,powernv\0ibm,p9-openbmc\0",
        Modules = "kvm_hv 458752 0 - Live 0x0\nkvm 524288 1 kvm_hv, Live 0x0\n",
        DevKvm = DevKvm.Usable,
        OnlineCpus = "0-3,8-11\n",
        Siblings = "0-3",
        MemInfo = "MemTotal:       66885952 kB\nMemFree: 1 kB\n",
        InterruptServerBytes = 16,
        User = "anna",
    };

    private static readonly HostTexts Lpar10 = Power9 with
    {
        Platform = "power10",
        BasePlatform = "power10",
        CpuInfo = Info("POWER10 (architected), altivec supported", "2.0 (pvr 0080 0200)", "pSeries", "Radix"),
        Compatible = "IBM,9080-HEX\0",
    };

    [Fact]
    public void Bare_metal_is_read()
    {
        var facts = HostFactsReader.Read(Power9);
        Assert.Equal(HostPlatform.BareMetal, facts.Cpu.Platform);
        Assert.Equal(new Pvr(0x004e1202), facts.Cpu.Pvr);
        Assert.Equal(Generations.Power9, facts.Cpu.Raw);
        Assert.Equal(KvmKind.Hv, facts.Cpu.Kvm.Kind);
        Assert.Equal(GuestMmus.Both, facts.Cpu.Mmu);
        Assert.Null(facts.DevKvmProblem);
        Assert.Equal((4, true, 8, 68491214848L),
            (facts.ThreadsPerCore, facts.SmtOn, facts.LogicalCpus, facts.MemoryBytes));
    }

    [Theory]
    [InlineData("2.0 (pvr 004e 1200)", "Radix", false, true)]
    [InlineData("2.1 (pvr 004e 1201)", "Radix", false, true)]
    [InlineData("2.2 (pvr 004e 1202)", "Radix", true, true)]
    [InlineData("2.3 (pvr 004e 1203)", "Radix", true, true)]
    [InlineData("1.0 (pvr 004e 2100)", "Radix", false, true)]
    [InlineData("1.1 (pvr 004e 2101)", "Radix", true, true)]
    [InlineData("2.2 (pvr 004e 1202)", "Hash", true, false)]
    [InlineData("2.0 (pvr 004d 0200)", "Hash", true, false)]
    public void The_mmu_that_guests_can_have_depends_on_revision_and_host(
        string revision, string mmu, bool hash, bool radix) =>
        Assert.Equal(
            new GuestMmus(hash, radix),
            HostFactsReader.Read(
                Power9 with { CpuInfo = Info("POWER9", revision, "PowerNV", mmu), Platform = "" }).Cpu.Mmu);

    [Fact]
    public void A_partition_in_an_older_mode_has_that_mode()
    {
        var cpu = HostFactsReader.Read(Lpar10 with { Platform = "power9" }).Cpu;
        Assert.Equal((Generations.Power10, Generations.Power9), (cpu.Raw, cpu.Effective));
        Assert.Equal(HostPlatform.Lpar, cpu.Platform);
        Assert.Equal(KvmKind.NestedV2, cpu.Kvm.Kind);
        Assert.Equal(GuestMmus.RadixOnly, cpu.Mmu);
    }

    [Fact]
    public void Cpuinfo_tells_the_mode_where_the_auxiliary_vector_does_not() => Assert.Equal(
        Generations.Power9,
        HostFactsReader.Read(Lpar10 with
        {
            Platform = "",
            CpuInfo = Info("POWER9 (architected), altivec supported", "2.0 (pvr 0080 0200)", "pSeries", "Radix"),
        }).Cpu.Effective);

    [Fact]
    public void A_chip_of_an_unknown_family_is_a_host_without_generation()
    {
        var info = Info("POWER99", "1.0 (pvr 0099 0100)", "PowerNV", "Radix");
        var cpu = HostFactsReader.Read(Power9 with { CpuInfo = info, Platform = "power99" }).Cpu;
        Assert.Equal(new Pvr(0x00990100), cpu.Pvr);
        Assert.Null(cpu.Raw);
        Assert.Null(cpu.Effective);
    }

    [Fact]
    public void A_guest_of_kvm_is_told_from_a_partition()
    {
        var old = Lpar10 with { Hypervisor = "linux,kvm\0" };
        Assert.Equal(HostPlatform.KvmGuest, HostFactsReader.Read(old).Cpu.Platform);
        Assert.Equal(KvmKind.NestedV1,
            HostFactsReader.Read(Lpar10 with { Compatible = "qemu,pseries\0" }).Cpu.Kvm.Kind);
    }

    [Fact]
    public void Kvm_pr_gives_hash_guests_only()
    {
        var cpu = HostFactsReader.Read(Power9 with { Modules = "kvm_pr 1 0 - Live 0x0\n" }).Cpu;
        Assert.Equal((KvmKind.Pr, GuestMmus.HashOnly), (cpu.Kvm.Kind, cpu.Mmu));
    }

    [Fact]
    public void Kvm_may_be_built_in() =>
        Assert.Equal(KvmKind.Hv, HostFactsReader.Read(Power9 with { Modules = "", BuiltIn = ["kvm_hv"] }).Cpu.Kvm.Kind);

    [Fact]
    public void Why_there_is_no_kvm_is_said_in_plain_words()
    {
        Assert.Equal("there is no /dev/kvm: run modprobe kvm_hv (or kvm_pr where the chip has no hypervisor mode)",
            Reason(Power9 with { DevKvm = DevKvm.Absent, Modules = "" }));
        Assert.StartsWith("neither kvm_hv nor kvm_pr is loaded: run modprobe kvm_hv",
            Reason(Power9 with { Modules = "kvm 524288 1 kvm_hvx, Live 0x0\n" }));
        Assert.StartsWith("/dev/kvm is there, but anna may not open it: add the user to the group",
            Reason(Power9 with { DevKvm = DevKvm.Denied }));
        Assert.EndsWith("partitions of POWER10 and newer only, and this one runs in POWER9 mode",
            Reason(Lpar10 with { DevKvm = DevKvm.Absent, Platform = "power9" }));
        Assert.Contains("FW1060.10", Reason(Lpar10 with { DevKvm = DevKvm.Absent }), StringComparison.Ordinal);
        Assert.Contains("nested-hv", Reason(Lpar10 with { DevKvm = DevKvm.Absent, Compatible = "qemu,pseries\0" }),
            StringComparison.Ordinal);
        Assert.Equal("this host is x86_64, and KVM runs only guests of the host's own architecture",
            Reason(new HostTexts { Machine = "x86_64", DevKvm = DevKvm.Usable }));
    }

    [Fact]
    public void Damaged_texts_are_no_fault()
    {
        var facts = HostFactsReader.Read(new HostTexts
        {
            Machine = "ppc64",
            CpuInfo = ":::\ncpu\nrevision : (pvr zz)\n",
            OnlineCpus = "a-b,,9-2,4-",
            Siblings = "\0",
            MemInfo = "MemTotal: many kB",
        });
        Assert.Equal((1, 0L, 1), (facts.LogicalCpus, facts.MemoryBytes, facts.ThreadsPerCore));
        Assert.Null(facts.Cpu.Pvr);
    }

    private static string? Reason(HostTexts texts) => HostFactsReader.Read(texts).DevKvmProblem;

    private static string Info(string cpu, string revision, string platform, string mmu) =>
        $"processor\t: 0\ncpu\t\t: {cpu}\nclock\t\t: 3800.000000MHz\nrevision\t: {revision}\n\n" +
        $"platform\t: {platform}\nMMU\t\t: {mmu}\n";
}
