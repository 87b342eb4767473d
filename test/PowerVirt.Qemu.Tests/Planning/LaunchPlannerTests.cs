using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

public class LaunchPlannerTests
{
    [Theory]
    [InlineData("networks", "power9", "qemu-7.2-ppc64-kvm-power9")]
    [InlineData("consoles", "x86_64", Recording.Qemu72)]
    public void Descriptors_are_numbered_from_3_without_a_gap_and_all_are_named(string name, string host, string qemu)
    {
        var plan = GuestPlans.Of(GuestPlans.Xml(name), host, qemu).OrThrow();
        var numbers = plan.Steps.SelectMany(Numbers).ToArray();
        Assert.True(numbers.Length > 1);
        Assert.Equal(Enumerable.Range(3, numbers.Length), numbers.Order());
        var named = plan.Arguments
            .Where(argument => argument.Value is not null)
            .SelectMany(argument => CommandLine.OptionText.Read(argument.Value!))
            .Where(item => item.Key is "fd" or "fds" or "vhostfd" or "vhostfds")
            .SelectMany(item => item.Value.Split(':').Select(int.Parse));
        Assert.Equal(numbers.Order(), named.Order());
    }

    [Theory]
    [InlineData("<disk type='network'><source protocol='nbd' name='a'/><target dev='vda'/></disk>", "names no host")]
    [InlineData("<disk type='network'><source protocol='https' name='a'/><target dev='vda'/></disk>", "names no host")]
    [InlineData("<disk type='file'><source file='/a'/><backingStore type='volume'><format type='raw'/><source pool='p' volume='v'/></backingStore><target dev='vda'/></disk>", "volume of a pool")]
    public void Storage_that_qemu_cannot_open_is_refused(string disk, string reason)
    {
        var xml = $"<domain type='qemu'><name>g</name><memory unit='GiB'>1</memory><os><type arch='ppc64le'>hvm</type></os><devices>{disk}</devices></domain>";
        var read = DomainXml.Parse(xml).Value!.Definition;
        var facts = Recording.Capabilities(Recording.Qemu72).MachineFacts(read, Host(), "/usr/bin/qemu-system-ppc64");
        var completed = DeviceAliases.Assign(DomainCompletion.Complete(read, facts, new CompletionSeed(Guid.Empty, 1)).Value!);
        var plan = LaunchPlanner.Plan(completed, Host(), Recording.Capabilities(Recording.Qemu72), GuestPlans.Settings);
        Assert.Contains(plan.Problems, problem => problem.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void An_interface_that_can_be_no_network_card_is_refused()
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        var card = new Interface
        {
            Alias = "hostdev0",
            Source = new InterfaceSource.HostDevice(new HostDeviceSource.Scsi("scsi_host0", 0, 0, 0), Managed: false),
        };
        var plan = GuestPlans.Of(guest with { Devices = guest.Devices.Add(card) }, "x86_64", Recording.Qemu72);
        Assert.Null(plan.Value);
        Assert.Contains(plan.Problems, problem => problem.Message.Contains("can be no network card", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void A_core_of_any_number_of_threads_makes_the_planner_neither_throw_nor_wait(uint threads)
    {
        var minimal = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        var guest = minimal with
        {
            Vcpus = new Domain.Vcpus { Maximum = 2, States = [new VcpuState(0, true, false, null), new VcpuState(1, false, true, null)] },
            Cpu = (minimal.Cpu ?? new Cpu()) with { Topology = new CpuTopology(2, 1, threads) },
        };
        Assert.Null(Record.Exception(() => GuestPlans.Of(guest, "x86_64", Recording.Qemu72)));
    }

    [Theory]
    [InlineData("a,b", false)]
    [InlineData("a=b", true)]
    public void A_directory_is_served_over_virtiofs_unless_a_comma_is_in_its_name(string name, bool served)
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        var folder = new Filesystem
        {
            Alias = "fs0",
            Source = new FilesystemSource($"/srv/{name}", null),
            Target = "data",
            Driver = FilesystemDriver.Virtiofs,
        };
        var plan = GuestPlans.Of(guest with { Devices = guest.Devices.Add(folder) }, "x86_64", Recording.Qemu72);
        Assert.Equal(served, plan.Succeeded);
        Assert.Equal(!served, plan.Problems.Any(problem => problem.Message.Contains("comma", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_clock_may_be_set_to_the_ends_of_time(long adjustment)
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        guest = guest with { Clock = guest.Clock with { Offset = ClockOffset.Variable, Adjustment = adjustment } };
        Assert.NotNull(GuestPlans.Of(guest, "x86_64", Recording.Qemu72).Value);
    }

    [Fact]
    public void Same_facts_give_the_same_plan()
    {
        var one = GuestPlans.Of(GuestPlans.Xml("disks"), "x86_64", Recording.Qemu72).OrThrow();
        var two = GuestPlans.Of(GuestPlans.Xml("disks"), "x86_64", Recording.Qemu72).OrThrow();
        Assert.Equal(one.Arguments, two.Arguments);
    }

    [Fact]
    public void Password_is_nowhere_but_on_the_monitor()
    {
        var plan = GuestPlans.Of(GuestPlans.Xml("desktop"), "x86_64", Recording.Qemu72).OrThrow();
        Assert.DoesNotContain(plan.Words, word => word.Contains("sesame", StringComparison.Ordinal));
        Assert.Contains(plan.MonitorSteps, step => step.Arguments.Contains("sesame, open", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_of_missing_devices_is_reported_at_once()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        qemu = Fact.Type("virtio-blk-pci").Set(qemu, false);
        qemu = Fact.Type("spapr-vty").Set(qemu, false);
        var guest = GuestPlans.Completed(GuestPlans.Xml("power8-emulated"), "x86_64", Recording.Qemu72);
        var console = new Serial { Alias = "serial0", Model = "spapr-vty", Source = new CharacterSource.Pty(null) };
        guest = guest with { Devices = guest.Devices.Add(console) };
        var result = LaunchPlanner.Plan(guest, Host(), qemu, GuestPlans.Settings);
        Assert.Equal(2, result.Problems.Count);
        Assert.All(result.Problems, problem => Assert.Contains("has no device", problem.Message, StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Place?.Path == "/domain/devices/disk");
    }

    [Theory]
    [InlineData("power9", "built without KVM")]
    [InlineData("x86_64", "its CPU (x86_64) does not run POWER")]
    public void Kvm_that_cannot_be_had_is_refused_for_the_nearest_reason(string host, string reason)
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("refused-kvm-on-x86"), host, Recording.Qemu72);
        var problem = Assert.Single(GuestPlans.Of(guest, host, Recording.Qemu72).Problems);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Contains("--virt-type qemu", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_that_no_guest_can_have_is_refused()
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        guest = guest with { Memory = new Memory { Size = ulong.MaxValue } };
        var result = GuestPlans.Of(guest, "x86_64", Recording.Qemu72);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public void Path_too_long_for_a_socket_is_refused_before_anything_is_done()
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("minimal"), "x86_64", Recording.Qemu72);
        var settings = GuestPlans.Settings with { StateDirectory = "/" + new string('d', 100) };
        var result = LaunchPlanner.Plan(guest, Host(), Recording.Capabilities(Recording.Qemu72), settings);
        Assert.Contains("107 bytes", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sketch_of_a_refused_start_says_the_same_as_warnings()
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("refused-places"), "x86_64", Recording.Qemu72);
        var refused = GuestPlans.Of(guest, "x86_64", Recording.Qemu72);
        var sketch = GuestPlans.Sketch(guest, "x86_64", Recording.Qemu72);
        Assert.True(sketch.Succeeded);
        Assert.All(sketch.Problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
        Assert.Equal(refused.Problems.Select(problem => problem.Message), sketch.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Old_guest_gets_its_usb_ports_at_the_start()
    {
        var guest = GuestPlans.Completed(GuestPlans.Xml("screens"), "x86_64", Recording.Qemu72);
        var old = guest with
        {
            Devices = guest.Devices.Select(device => device is Input ? device with { Address = null } : device),
        };
        Assert.Equal(
            GuestPlans.Of(guest, "x86_64", Recording.Qemu72).OrThrow().Words,
            GuestPlans.Of(old, "x86_64", Recording.Qemu72).OrThrow().Words);
    }

    [Fact]
    public void Incomplete_definition_is_a_problem_and_no_exception()
    {
        var definition = new DomainDefinition
        {
            Type = VirtType.Qemu,
            Name = "x",
            Os = new Domain.OperatingSystem(),
            Devices = DeviceList.Empty.Add(new Interface { Source = new InterfaceSource.User() }),
        };
        var result = GuestPlans.Of(definition, "x86_64", Recording.Qemu72);
        Assert.False(result.Succeeded);
        Assert.Equal(4, result.Problems.Count);
    }

    [Theory]
    [InlineData(3, "vm1", "domain-3-vm1")]
    [InlineData(-1, "a-name-of-more-than-twenty-letters", "domain--1-a-name-of-more-than-")]
    [InlineData(7, "../etc", "domain-7-.._etc")]
    [InlineData(1, "😀😀", "domain-1-😀😀")]
    public void Directory_is_named_as_libvirt_names_it(int id, string name, string expected) =>
        Assert.Equal(expected, LaunchSettings.DirectoryName(id, name));

    private static Power.Hosts.HostFacts Host() =>
        Power.Hosts.NamedHosts.TryGet("x86_64", out var host) ? host : throw new InvalidOperationException();

    private static IEnumerable<int> Numbers(HostStep step) => step switch
    {
        HostStep.ListenForMonitor listen => [listen.Descriptor],
        HostStep.Listen listen => [listen.Descriptor],
        HostStep.OpenFile open => [open.Descriptor],
        HostStep.OpenTap tap => Enumerable.Range(tap.Descriptor, tap.Queues),
        HostStep.MakeMacvtap tap => Enumerable.Range(tap.Descriptor, tap.Queues),
        _ => [],
    };
}
