using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.DomainCapabilities;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.DomainCapabilities;

public class DomainOffersTests
{
    private static readonly HostMeans Means = new() { TpmVersions = ["1.2", "2.0"], HasVfio = true, MaximumVcpus = 384 };

    [Theory]
    [InlineData("power9-kvm", "power9", "qemu-7.2-ppc64-kvm-power9", Accelerator.Kvm)]
    [InlineData("x86_64-emulated", "x86_64", Recording.Qemu72, Accelerator.Tcg)]
    [InlineData("power8-kvm-qemu-2.6", "power8", Recording.Qemu26, Accelerator.Kvm)]
    public void Offers_are_what_they_were(string name, string host, string qemu, Accelerator accelerator) =>
        GoldenFile.Check($"domain-capabilities/{name}.xml", DomainOfferXml.Format(Of(host, qemu, accelerator)));

    [Fact]
    public void A_newer_cpu_than_the_hosts_is_not_usable_and_the_reason_is_told()
    {
        var models = Of("power9", "qemu-7.2-ppc64-kvm-power9", Accelerator.Kvm).Cpu.Models;
        var newer = Assert.Single(models, model => model.Name == "POWER10");
        Assert.False(newer.Usable);
        Assert.NotEmpty(newer.Reason!);
        Assert.True(Assert.Single(models, model => model.Name == "POWER9").Usable);
    }

    [Fact]
    public void A_machine_by_its_alias_is_the_machine()
    {
        var offer = Of("x86_64", Recording.Qemu72, Accelerator.Tcg, "pseries");
        Assert.Equal("pseries-7.2", offer.Machine);
        Assert.DoesNotContain("fdc", offer.Devices.Single(device => device.Name == "disk").Choices.Single(choice => choice.Name == "bus").Values);
    }

    [Fact]
    public void A_machine_that_is_no_pseries_has_floppies() =>
        Assert.Contains("fdc", Of("x86_64", Recording.Qemu72, Accelerator.Tcg, "mac99")
            .Devices.Single(device => device.Name == "disk").Choices.Single(choice => choice.Name == "bus").Values);

    private static DomainOffer Of(string host, string qemu, Accelerator accelerator, string? machine = null)
    {
        Assert.True(NamedHosts.TryGet(host, out var facts));
        return DomainOffers.Of(
            Recording.Capabilities(qemu), "/usr/bin/qemu-system-ppc64", Architecture.Ppc64Le, accelerator, machine, facts, Means);
    }
}
