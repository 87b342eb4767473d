using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Domain.Tests.Completion;

public class MemoryCompletionTests
{
    private const ulong MiB = 1 << 20;
    private const string Module = "<memory model='dimm'><target><size unit='MiB'>300</size></target></memory>";
    private const string Hotplug = "<maxMemory slots='2' unit='GiB'>4</maxMemory><memory unit='GiB'>2</memory>";

    [Fact]
    public void A_new_guest_with_modules_gets_a_numa_cell_and_whole_blocks()
    {
        var domain = Guests.Complete(Guests.Document(Module, memory: Hotplug));
        var cell = Assert.Single(domain.Cpu!.Numa!.Cells);
        Assert.Equal((2048 - 300) * MiB, cell.Size);
        Assert.Equal("0", cell.Cpus!.ToString());
        Assert.Equal(cell.Size + 512 * MiB, domain.Memory.Size);
        Assert.Equal((512 * MiB, 0u), (domain.Devices.Of<MemoryModule>().Single().Size, domain.Devices.Of<MemoryModule>().Single().Node));
    }

    [Fact]
    public void A_guest_that_existed_before_keeps_its_sizes()
    {
        var domain = Guests.Complete(Guests.Document(Module, memory: Hotplug), isNew: false);
        Assert.Null(domain.Cpu!.Numa);
        Assert.Equal((2048 * MiB, 300 * MiB), (domain.Memory.Size!.Value, domain.Devices.Of<MemoryModule>().Single().Size));
    }

    [Fact]
    public void At_start_sizes_are_rounded_to_whole_blocks()
    {
        var started = MemoryAlignment.AtStart(Guests.Complete(Guests.Document(Module, memory: Hotplug), isNew: false)).OrThrow();
        Assert.Equal((1792 + 512) * MiB, started.Memory.Size);
        Assert.Equal(512 * MiB, started.Devices.Of<MemoryModule>().Single().Size);
    }

    [Fact]
    public void A_size_that_cannot_be_rounded_any_more_is_refused()
    {
        var domain = Guests.Parse(Guests.Document(elements: "<cpu><numa><cell memory='9007199254740991'/></numa></cpu>"));
        Assert.Equal("memory size of NUMA node '0' overflowed after alignment", MemoryAlignment.AtStart(domain).Problems[0].Message);
    }

    [Fact]
    public void The_part_of_a_persistent_module_that_the_guest_sees_is_rounded_down()
    {
        var domain = Guests.Complete(Guests.Document(
            "<memory model='nvdimm'><source><path>/x</path></source><target><size unit='MiB'>600</size><label><size>128</size></label></target></memory>", memory: Hotplug));
        var module = domain.Devices.Of<MemoryModule>().Single();
        Assert.Equal(512 * MiB + 128 * 1024, module.Size);
        Assert.NotNull(module.Uuid);
    }

    [Theory]
    [InlineData("<address type='dimm' slot='2'/>", "", "memory device slot '2' exceeds slots count '2'")]
    [InlineData("<address type='dimm' slot='1'/>", "<address type='dimm' slot='1'/>", "memory device slot '1' is already being used by another memory device")]
    public void Slots_are_taken_once_and_from_those_that_there_are(string first, string second, string message)
    {
        var modules = new[] { first, second }.Select(address => Module.Replace("</memory>", address + "</memory>", StringComparison.Ordinal));
        var domain = Guests.Parse(Guests.Document(string.Concat(modules), memory: Hotplug));
        Assert.Contains(DomainCompletion.Complete(domain, Guests.Facts, Guests.Seed).Problems, problem => problem.Message == message);
    }

    [Fact]
    public void Modules_get_the_lowest_free_slots_and_aliases_by_them()
    {
        var modules = Module + Module.Replace("</memory>", "<address type='dimm' slot='0'/></memory>", StringComparison.Ordinal);
        var domain = DeviceAliases.Assign(Guests.Complete(Guests.Document(modules, memory: Hotplug)));
        Assert.Equal(["dimm1", "dimm0"], domain.Devices.Of<MemoryModule>().Select(module => module.Alias));
    }
}
