using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Tests.Planning;

public sealed class GuestAccountTests
{
    private const string Xml = """
        <domain type='qemu'>
          <name>guest</name>
          <memory unit='MiB'>256</memory>
          <os><type arch='ppc64le' machine='pseries'>hvm</type></os>
          <devices>
            <emulator>/usr/bin/qemu-system-ppc64</emulator>
            <disk type='network' device='disk'>
              <driver name='qemu' type='raw'/>
              <source protocol='nbd' name='x'><host transport='unix' socket='/run/nbd.sock'/></source>
              <target dev='vda' bus='virtio'/>
            </disk>
            <filesystem type='mount'><source dir='/srv/files'/><target dir='files'/></filesystem>
            <serial type='file'><source path='/var/log/guest.txt' append='on'/></serial>
            <serial type='unix'><source mode='connect' path='/run/there.sock'/></serial>
            <serial type='unix'><source mode='bind' path='/run/here.sock'/></serial>
            <channel type='pipe'><source path='/run/pipe'/><target type='virtio' name='org.example.pipe'/></channel>
          </devices>
        </domain>
        """;

    private static readonly GuestAccount Account = new(GuestAccount.First, 104);

    [Fact]
    public void What_qemu_opens_by_its_path_is_opened_to_the_guests_user() => Assert.Equal(
        [
            "/run/nbd.sock ReadWrite", "/srv/files ReadWrite", "/var/log/guest.txt Append", "/run/there.sock ReadWrite",
            "/run/pipe ReadWrite", "/run/pipe.in ReadWrite", "/run/pipe.out ReadWrite",
        ],
        PlanOf(Account).Steps.OfType<HostStep.LetOpen>().Select(step => $"{step.Path} {step.Use}"));

    [Fact]
    public void Without_a_user_of_its_own_nothing_needs_opening() =>
        Assert.Empty(PlanOf(null).Steps.OfType<HostStep.LetOpen>());

    [Fact]
    public void Guests_of_several_daemons_have_different_users()
    {
        Assert.Equal(0x70000003u, GuestAccount.Of(0, 3, null).User);
        Assert.Equal(0x70010003u, GuestAccount.Of(1, 3, null).User);
        Assert.True(GuestAccount.Is(GuestAccount.Of(uint.MaxValue, int.MaxValue, null).User));
        Assert.False(GuestAccount.Is(0));
    }

    private static LaunchPlan PlanOf(GuestAccount? account) => GuestPlans.Of(
        GuestPlans.Completed(Xml, "x86_64", "qemu-7.2-ppc64-tcg"), "x86_64", "qemu-7.2-ppc64-tcg",
        GuestPlans.Settings with { Account = account }).OrThrow();
}
