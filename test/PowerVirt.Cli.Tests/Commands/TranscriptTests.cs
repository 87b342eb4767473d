using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>What users see, word for word.</summary>
public class TranscriptTests
{
    public static TheoryData<string, string[]> Cases => new()
    {
        { "help", ["", "create --help", "run --help", "explain -h", "check --help", "host --help", "cpu --help", "cpu models --help"] },
        { "help-cpu", ["help cpu compare", "help cpu baseline", "help help"] },
        {
            "help-daemon",
            [
                "list --help", "show --help", "define --help", "edit --help", "start --help", "stop --help", "restart --help",
                "pause --help", "resume --help", "console --help", "screenshot --help", "events --help", "stats --help",
                "logs --help", "autostart --help", "rename --help", "remove --help", "completion --help",
            ]
        },
        {
            "usage-daemon",
            [
                "start", "stop web --timeout -1", "stop web --timeout soon", "stats --interval 0", "logs web --lines 0",
                "autostart web maybe", "remove web --tpm --keep-tpm", "completion csh", "list --connect http://host", "list --connect /nowhere/libvirt-sock",
            ]
        },
        { "help-topics", ["help exit-codes", "help hosts"] },
        {
            "usage",
            [
                "cpu", "explian guest.xml", "explain", "explain a.xml b.xml", "explain a.xml --formt argv",
                "check a.xml --virt-type xen", "explain a.xml --format pdf", "cpu compare power8 --host power99",
                "help nothing",
            ]
        },
        {
            "create",
            [
                $"create web --memory 4G --vcpus 4 --disk /srv/web.qcow2 --disk /dev/vg/data --cdrom /srv/debian.iso --qemu {Shell.Recording}",
                $"create try --cpu power8 --arch ppc64 --kernel /srv/vmlinux --initrd /srv/initrd --cmdline quiet --network none --qemu {Shell.Recording}",
                $"create desk --cpu power9 --graphics vnc --network bridge=br0 --host power10-lpar --qemu {Shell.Recording}",
                $"create old --machine pseries-2.12 --memory 512 --disk /srv/a.img,format=qcow2 --virt-type kvm --host power9 --qemu {Shell.Recording}",
                $"create small --memory 300M --qemu {Shell.Recording}",
                $"create new --cpu power10 --host power9 --qemu {Shell.Recording}",
                $"create other --machine pseries-99 --qemu {Shell.Recording}",
                "create a --cpu POWER8",
                "create a --machine powernv --network none --network user",
                "create a --memory much --vcpus 0.5 --disk ,format=raw --disk a,format=vdi --network bridge= --graphics spice --arch x86_64",
                "create",
            ]
        },
        { "cpu-models", ["cpu models", "cpu models --json"] },
        {
            "cpu-compare",
            [
                "cpu compare power8 --host power9",
                "cpu compare POWER8 --host power9",
                "cpu compare power10 --host power9",
                "cpu compare power8 --host power10-lpar",
                "cpu compare host-passthrough --host power10-lpar-power9",
                "cpu compare POWER42 --host power9",
                "cpu compare power9",
                "cpu compare examples/power8-compat.xml --host power10",
                "cpu compare power8 --host power9 --json",
            ]
        },
        {
            "cpu-baseline",
            [
                "cpu baseline power9",
                "cpu baseline power8 power9 power9-hash",
                "cpu baseline power9 power10-lpar power11-lpar",
                "cpu baseline power8 power10-lpar",
                "cpu baseline power9 x86_64",
                "cpu baseline golden/hosts/pnv8 golden/hosts/pnv9",
                "cpu baseline power8 power9 --json",
            ]
        },
        { "host", ["host", "host --json", "host --facts"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_words_are_the_expected_ones(string name, string[] commandLines)
    {
        using var shell = new Shell();
        GoldenFile.Check($"cli/{name}.txt", await shell.TranscriptAsync(commandLines));
    }

    [Theory]
    [InlineData("power8")]
    [InlineData("power9")]
    [InlineData("power9-pr")]
    [InlineData("power10")]
    [InlineData("power10-lpar-power9")]
    [InlineData("power9-nested")]
    public async Task A_host_is_told_as_it_is(string machine)
    {
        using var shell = new Shell { Machine = machine };
        GoldenFile.Check($"cli/host-{machine}.txt", await shell.TranscriptAsync("host"));
    }
}
