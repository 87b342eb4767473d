using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sources of entropy.</summary>
internal static class RngArguments
{
    private const uint OneSecond = 1000;

    public static IEnumerable<Argument> Of(Rng rng, PlanContext context)
    {
        var id = $"obj{rng.Alias}";
        yield return rng.Backend is RngBackend.Random random
            ? context.Object([("qom-type", "rng-random"), ("id", id), ("filename", random.Path ?? "/dev/random")],
                "Reads entropy from a device of the host.", $"{context.PathOf(rng)}/backend")
            : context.Object([("qom-type", "rng-builtin"), ("id", id)],
                "Takes entropy from the host's kernel.", $"{context.PathOf(rng)}/backend");
        yield return context.Device(
        [
            ("driver", VirtioProperties.Pci("virtio-rng", Variant(rng.Model))),
            .. VirtioProperties.Of(rng),
            ("rng", id),
            ("id", rng.Alias),
            ("max-bytes", rng.RateBytes),
            ("period", rng.RateBytes is null ? null : rng.RatePeriod ?? OneSecond),
            .. AddressProperties.Of(rng, context),
        ], "Gives the guest entropy, so that it need not wait for it while booting.", rng);
    }

    private static string? Variant(RngModel model) => model switch
    {
        RngModel.VirtioTransitional => "virtio-transitional",
        RngModel.VirtioNonTransitional => "virtio-non-transitional",
        _ => null,
    };
}
