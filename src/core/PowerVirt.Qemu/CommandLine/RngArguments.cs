using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sources of entropy.</summary>
internal static class RngArguments
{
    private const uint OneSecond = 1000;

    public static IEnumerable<Argument> Of(Rng rng, PlanContext context)
    {
        var id = $"obj{rng.Alias}";
        // A rate of nothing is none.
        var rate = rng.RateBytes is > 0 and var bytes ? bytes : (uint?)null;
        foreach (var argument in CharacterBackend.Of(rng, context)) yield return argument;
        yield return Backend(rng, id, context);
        yield return context.Device(
        [
            ("driver", VirtioProperties.Pci("virtio-rng", Variant(rng.Model))),
            .. VirtioProperties.Of(rng),
            ("rng", id),
            ("id", rng.Alias),
            ("max-bytes", rate),
            ("period", rate is null ? null : rng.RatePeriod ?? OneSecond),
            .. AddressProperties.Of(rng, context),
        ], "Gives the guest entropy, so that it need not wait for it while booting.", rng);
    }

    private static Argument Backend(Rng rng, string id, PlanContext context)
    {
        var place = $"{context.PathOf(rng)}/backend";
        return rng.Backend switch
        {
            RngBackend.Random random => context.Object(
                [("qom-type", "rng-random"), ("id", id), ("filename", random.Path ?? "/dev/random")],
                "Reads entropy from a device of the host.", place),
            RngBackend.Egd => context.Object(
                [("qom-type", "rng-egd"), ("id", id), ("chardev", $"char{rng.Alias}")],
                "Takes entropy from a daemon.", place),
            _ => context.Object(
                [("qom-type", "rng-builtin"), ("id", id)], "Takes entropy from the host's kernel.", place),
        };
    }

    private static string? Variant(RngModel model) => model switch
    {
        RngModel.VirtioTransitional => "virtio-transitional",
        RngModel.VirtioNonTransitional => "virtio-non-transitional",
        _ => null,
    };
}
