using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>tpm</c>.</summary>
internal static class TpmXml
{
    internal static readonly Words<TpmModel> Models = new(
        ("tpm-spapr", TpmModel.TpmSpapr), ("spapr-tpm-proxy", TpmModel.SpaprTpmProxy),
        ("tpm-tis", TpmModel.TpmTis), ("tpm-crb", TpmModel.TpmCrb));

    public static Tpm Read(Cursor xml, XmlOptions options) =>
        new() { Model = xml.Word("model", Models), Backend = ReadBackend(xml, options) };

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
                xml.Attribute("type", "emulator");
                TpmEmulatorXml.Write(xml, emulator);
                break;
            case TpmBackend.External external:
                xml.Attribute("type", "external");
                if (external.Source is CharacterSource.Unix { Path: { } socket } unix)
                {
                    xml.Open("source").Attribute("type", "unix").Attribute("mode", SocketSourceXml.Modes[unix.Mode])
                        .Attribute("path", socket).Close();
                }

                break;
        }

        xml.Close();
        DevicePlaceXml.Write(xml, tpm, options);
        xml.Close();
    }

    private static TpmBackend ReadBackend(Cursor xml, XmlOptions options)
    {
        if (xml.Child("backend") is not { } backend)
        {
            xml.Refuse(ErrorCode.XmlError, "missing TPM device backend");
            return new TpmBackend.Emulator((string?)null);
        }

        if (xml.Children("backend").Length > 1) xml.Refuse(ErrorCode.XmlError, "only one TPM backend is supported");
        switch (backend.Required("type"))
        {
            case "passthrough": return new TpmBackend.Passthrough(backend.Child("device")?.Attribute("path"));
            case "emulator" or "": return TpmEmulatorXml.Read(backend);
            case "external": return ReadExternal(backend);
            case var other:
                backend.Refuse(
                    ErrorCode.XmlError, $"Invalid value for attribute 'type' in element 'backend': '{other}'.",
                    "type", "Possible: passthrough, emulator, external.");
                return new TpmBackend.Emulator((string?)null);
        }
    }

    private static TpmBackend.External ReadExternal(Cursor backend)
    {
        var source = backend.Child("source");
        var path = source?.Attribute("path");
        if (source?.Attribute("type") is not "unix")
            backend.Refuse(ErrorCode.XmlError, "only source type 'unix' is supported for external TPM device");
        if (path is null) backend.Refuse(ErrorCode.XmlError, "missing socket path for external TPM device");
        if (source?.Word("mode", SocketSourceXml.Modes) == SocketMode.Bind)
            backend.Refuse(ErrorCode.XmlError, "only 'connect' mode is supported for external TPM device");
        return new TpmBackend.External(new CharacterSource.Unix(path, SocketMode.Connect));
    }
}
