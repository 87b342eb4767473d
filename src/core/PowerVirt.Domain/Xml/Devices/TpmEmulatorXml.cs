using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>backend</c> of an emulated TPM.</summary>
internal static class TpmEmulatorXml
{
    private static readonly Words<TpmPcrBank> Banks = new(
        ("sha1", TpmPcrBank.Sha1), ("sha256", TpmPcrBank.Sha256), ("sha384", TpmPcrBank.Sha384),
        ("sha512", TpmPcrBank.Sha512));

    public static TpmBackend.Emulator Read(Cursor backend)
    {
        var version = backend.Attribute("version");
        if (version is not (null or "default" or "1.2" or "2.0"))
        {
            backend.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'version' in element 'backend': '{version}'.", "version",
                "Possible: 1.2, 2.0.");
        }

        return new TpmBackend.Emulator(version == "default" ? null : version)
        {
            PersistentState = backend.YesNo("persistent_state"),
            Debug = backend.UInt("debug"),
            EncryptionSecret = backend.Child("encryption") is { } encryption
                ? encryption.Uuid(encryption.Required("secret"))
                : null,
            ActiveBanks = ReadBanks(backend.Child("active_pcr_banks")),
            State = ReadState(backend),
            Profile = backend.Child("profile") is { } profile
                ? new TpmProfile(
                    profile.Attribute("source"), profile.Attribute("name"), profile.Attribute("remove_disabled"))
                : null,
        };
    }

    public static void Write(MarkupWriter xml, TpmBackend.Emulator emulator)
    {
        xml.Attribute("version", emulator.Version)
            .YesNo("persistent_state", emulator.PersistentState == true ? true : null)
            .Attribute("debug", emulator.Debug);
        if (emulator.EncryptionSecret is { } secret)
            xml.Open("encryption").Attribute("secret", secret.ToString()).Close();
        if (!emulator.ActiveBanks.IsEmpty)
        {
            xml.Open("active_pcr_banks");
            foreach (var bank in emulator.ActiveBanks) xml.Open(Banks[bank]).Close();
            xml.Close();
        }

        if (emulator.State is { } state)
            xml.Open("source").Attribute("type", state.Type).Attribute("path", state.Path).Close();
        if (emulator.Profile is { } profile)
        {
            xml.Open("profile").Attribute("source", profile.Source).Attribute("remove_disabled", profile.RemoveDisabled)
                .Attribute("name", profile.Name).Close();
        }
    }

    private static ImmutableArray<TpmPcrBank> ReadBanks(Cursor? element)
    {
        if (element is not { } xml) return [];
        var banks = new SortedSet<TpmPcrBank>();
        foreach (var child in xml.AllChildren())
        {
            child.Element.MarkRead();
            if (Banks.TryParse(child.Name, out var bank)) banks.Add(bank);
            else child.Refuse(ErrorCode.XmlError, $"Unsupported PCR bank '{child.Name}'. Possible: {Banks.Choices}.");
        }

        return [.. banks];
    }

    private static TpmStateSource? ReadState(Cursor backend)
    {
        if (backend.Child("source") is not { } source) return null;
        var type = source.Required("type");
        if (type is not ("" or "file" or "dir"))
            source.Refuse(ErrorCode.XmlError, $"Unexpected TPM source type '{type}'", "type", "Possible: file, dir.");
        return new TpmStateSource(type, source.Required("path"));
    }
}
