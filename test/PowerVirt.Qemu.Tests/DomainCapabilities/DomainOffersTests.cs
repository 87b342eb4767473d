using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.DomainCapabilities;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.DomainCapabilities;

public class DomainOffersTests
{
    private const string Emulator = "/usr/bin/qemu-system-ppc64";

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

    [Fact]
    public void A_machine_that_the_qemu_lacks_is_refused() =>
        Assert.Equal(
            (ErrorCode.InvalidArgument, "invalid argument: the machine 'pseries-0.1' is not supported by emulator '/usr/bin/qemu-system-ppc64'"),
            RefusalOf("x86_64", Accelerator.Tcg, "pseries-0.1", Architecture.Ppc64Le));

    [Fact]
    public void Kvm_where_there_is_none_is_refused() =>
        Assert.Equal(
            (ErrorCode.InvalidArgument, "invalid argument: the accel 'kvm' is not supported by '/usr/bin/qemu-system-ppc64' on this host"),
            RefusalOf("x86_64", Accelerator.Kvm, machine: null, Architecture.Ppc64Le));

    [Fact]
    public void An_architecture_that_the_qemu_does_not_emulate_is_refused() =>
        Assert.Equal(
            (ErrorCode.InvalidArgument, "invalid argument: Emulator '/usr/bin/qemu-system-ppc64' does not support arch 'x86_64'"),
            RefusalOf("x86_64", Accelerator.Tcg, machine: null, Architecture.X64));

    [Theory]
    [InlineData("pseries", "POWER9")]
    [InlineData("mac99", "ppc64")]
    public void Emulated_host_model_is_the_machines_own_cpu(string machine, string cpu)
    {
        var offer = Of("x86_64", Recording.Qemu72, Accelerator.Tcg, machine).Cpu;
        Assert.True(offer.HostModel);
        Assert.Equal(cpu, offer.HostModelName);
    }

    [Fact]
    public void Rdp_is_offered_where_the_host_has_a_server_for_it()
    {
        Assert.DoesNotContain("rdp", Words(Means, "graphics", "type"));
        Assert.Contains("rdp", Words(Means with { HasRdp = true }, "graphics", "type"));
    }

    [Fact]
    public void Where_no_tpm_is_emulated_no_version_is_spoken_of()
    {
        Assert.Equal(["1.2", "2.0"], Words(Means, "tpm", "backendVersion"));
        var without = DeviceOf(Means with { TpmVersions = [] }, "tpm");
        Assert.True(without.Supported);
        Assert.DoesNotContain("backendVersion", without.Choices.Select(choice => choice.Name));
    }

    private static ImmutableArray<string> Words(HostMeans means, string device, string choice) =>
        DeviceOf(means, device).Choices.Single(offered => offered.Name == choice).Values;

    private static OfferSection DeviceOf(HostMeans means, string device) =>
        Of("x86_64", Recording.Qemu72, Accelerator.Tcg, means: means).Devices.Single(offered => offered.Name == device);

    private static DomainOffer Of(string host, string qemu, Accelerator accelerator, string? machine = null, HostMeans? means = null)
    {
        Assert.True(NamedHosts.TryGet(host, out var facts));
        var capabilities = Recording.Capabilities(qemu);
        Assert.Null(DomainOffers.Refusal(capabilities, Emulator, Architecture.Ppc64Le, accelerator, machine, facts));
        return DomainOffers.Of(capabilities, Emulator, Architecture.Ppc64Le, accelerator, machine, facts, means ?? Means);
    }

    private static (ErrorCode Code, string Text) RefusalOf(string host, Accelerator accelerator, string? machine, Architecture guest)
    {
        Assert.True(NamedHosts.TryGet(host, out var facts));
        var problem = DomainOffers.Refusal(Recording.Capabilities(Recording.Qemu72), Emulator, guest, accelerator, machine, facts);
        Assert.NotEmpty(problem!.Remedy!);
        return (problem.Code, ErrorTexts.Of(problem));
    }
}
