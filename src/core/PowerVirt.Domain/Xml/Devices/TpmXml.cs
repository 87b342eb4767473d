using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>tpm</c>.</summary>
internal static class TpmXml
{
    internal static readonly Words<TpmModel> Models = new(
        ("tpm-spapr", TpmModel.TpmSpapr), ("spapr-tpm-proxy", TpmModel.SpaprTpmProxy),
        ("tpm-tis", TpmModel.TpmTis), ("tpm-crb", TpmModel.TpmCrb));

    public static Tpm Read(Cursor xml, XmlOptions options) => new() { Model = xml.Word("model", Models), Backend = ReadBackend(xml) };

    public static void Write(MarkupWriter xml, Tpm tpm, XmlOptions options)
    {
        xml.Open("tpm").Attribute("model", Models[tpm.Model]).Open("backend");
        switch (tpm.Backend)
        {
            case TpmBackend.Passthrough passthrough:
                xml.Attribute("type", "passthrough");
                if (passthrough.Device is { } path) xml.Open("device").Attribute("path", path).Close();
                break;
            case TpmBackend.Emulator emulator:
                xml.Attribute("type", "emulator").Attribute("version", emulator.Version);
                break;
        }

        xml.Close();
        DevicePlaceXml.Write(xml, tpm, options);
        xml.Close();
    }

    private static TpmBackend ReadBackend(Cursor xml)
    {
        if (xml.Child("backend") is not { } backend)
        {
            xml.Refuse(ErrorCode.XmlError, "missing TPM device backend");
            return new TpmBackend.Emulator(null);
        }

        switch (backend.Required("type"))
        {
            case "passthrough": return new TpmBackend.Passthrough(backend.Child("device")?.Attribute("path"));
            case "emulator" or "": return new TpmBackend.Emulator(backend.Attribute("version"));
            case var other:
                backend.Refuse(ErrorCode.ConfigUnsupported, $"Unknown TPM backend type '{other}'. Possible: emulator, passthrough.", "type");
                return new TpmBackend.Emulator(null);
        }
    }
}
