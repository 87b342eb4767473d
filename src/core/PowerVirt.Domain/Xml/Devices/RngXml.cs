using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>rng</c>.</summary>
internal static class RngXml
{
    internal static readonly Words<RngModel> Models = new(
        ("virtio", RngModel.Virtio), ("virtio-transitional", RngModel.VirtioTransitional),
        ("virtio-non-transitional", RngModel.VirtioNonTransitional));

    public static Rng Read(Cursor xml, XmlOptions options)
    {
        if (xml.Children("backend").Length != 1)
        {
            xml.Refuse(
                ErrorCode.XmlError, "only one RNG backend is supported", remedy: "Exactly one <backend> is expected.");
        }

        var rate = xml.Child("rate");
        var bytes = rate?.UInt("bytes");
        return new Rng
        {
            Model = xml.RequiredWord("model", Models),
            Backend = ReadBackend(xml, options),
            RateBytes = bytes == 0 ? null : bytes,
            RatePeriod = rate?.UInt("period"),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Rng rng, XmlOptions options)
    {
        xml.Open("rng").Attribute("model", Models[rng.Model]);
        if (rng.RateBytes is { } bytes)
            xml.Open("rate").Attribute("bytes", bytes).Attribute("period", rng.RatePeriod).Close();
        xml.Open("backend");
        if (rng.Backend is RngBackend.Random random)
        {
            xml.Attribute("model", "random");
            if (random.Path is { } path) xml.Text(path);
        }
        else if (rng.Backend is RngBackend.Egd egd)
        {
            xml.Attribute("model", "egd");
            CharacterSourceXml.Write(xml, egd.Source, options);
        }
        else
        {
            xml.Attribute("model", "builtin");
        }

        xml.Close();
        VirtioOptionsXml.Write(xml, rng.Virtio);
        DevicePlaceXml.Write(xml, rng, options);
        xml.Close();
    }

    private static RngBackend ReadBackend(Cursor xml, XmlOptions options)
    {
        if (xml.Child("backend") is not { } backend)
        {
            xml.Refuse(ErrorCode.XmlError, "missing RNG device backend");
            return new RngBackend.Builtin();
        }

        switch (backend.Required("model"))
        {
            case "egd":
                return new RngBackend.Egd(CharacterSourceReader.ReadTyped(
                    backend, options, ErrorCode.XmlError, "missing EGD backend type"));
            case "random": return new RngBackend.Random(backend.Text);
            case "builtin" or "": return new RngBackend.Builtin();
            case var other:
                backend.Refuse(
                    ErrorCode.ConfigUnsupported, $"RNG backends of model '{other}' are not supported",
                    "model", "Possible: random, egd, builtin.");
                return new RngBackend.Builtin();
        }
    }
}
