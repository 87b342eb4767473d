using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.Images;

/// <summary>What an image calls the one beneath it.</summary>
/// <remarks>Source: QEMU's <c>path_combine</c> and <c>path_has_protocol</c> in <c>block.c</c>.</remarks>
internal static class BackingNames
{
    /// <summary>The absolute path of a file; null where it is none, such as a URI or a description in JSON.</summary>
    /// <param name="image">The image that says it.</param>
    /// <param name="name">What it says.</param>
    public static string? Resolve(string image, string name)
    {
        if (name.StartsWith('/')) return name;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (colon >= 0 && (slash < 0 || colon < slash)) return null;
        return name.Length > 0 && image.StartsWith('/') ? image[..(image.LastIndexOf('/') + 1)] + name : null;
    }

    /// <summary>What QEMU calls a format; null for one that is left to it.</summary>
    public static ImageFormat? Format(string word) => word switch
    {
        "raw" => ImageFormat.Raw,
        "qcow2" => ImageFormat.Qcow2,
        "qed" => ImageFormat.Qed,
        "vmdk" => ImageFormat.Vmdk,
        "qcow" => ImageFormat.Qcow,
        "vdi" => ImageFormat.Vdi,
        "vpc" => ImageFormat.Vpc,
        _ => null,
    };
}
