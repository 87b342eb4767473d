using PowerVirt.Domain.Markup;
using PowerVirt.Fuzz.Mutations;
using PowerVirt.Qemu.Images;

namespace PowerVirt.Fuzz.Targets;

/// <summary>The first bytes of a disk image, which a guest or a stranger has written.</summary>
internal sealed class ImageTarget : FuzzTarget
{
    public override string Name => "image";

    public override string Extension => ".qcow2";

    public override IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus) => [new ByteMutation(corpus,
    [
        "QFI\u00fb", "\u0000\u0000\u0000\u0002", "\u0000\u0000\u0000\u0003", "\u0000\u0000\u0000h", "raw", "qcow2",
        "DATA", "json:{", "../", "QED\u0000",
    ])];

    public override string Run(byte[] input)
    {
        var header = ImageHeader.Read(input.AsSpan(0, Math.Min(input.Length, ImageHeader.Size)));
        if (header is not ImageHeader.Qcow2 { Backing: { } name } qcow) return header.GetType().Name;
        var text = new MarkupWriter(false).Open("source").Attribute("file", name).Close().ToString();
        Must(MarkupReader.Read(text).Value is not null, "a document cannot hold the name of the image beneath");
        return $"{qcow.BackingFormat} {qcow.HasDataFile} {name.Length}";
    }
}
