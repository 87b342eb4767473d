using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>encryption</c>, inside a source or, in older documents, beside it.</summary>
internal static class ImageEncryptionXml
{
    internal static readonly Words<EncryptionFormat> Formats = new(
        ("default", EncryptionFormat.Default), ("qcow", EncryptionFormat.Qcow), ("luks", EncryptionFormat.Luks),
        ("luks2", EncryptionFormat.Luks2), ("luks-any", EncryptionFormat.LuksAny));

    private static readonly Words<EncryptionEngine> Engines = new(
        ("qemu", EncryptionEngine.Qemu), ("librbd", EncryptionEngine.LibRbd));

    public static ImageEncryption? Read(Cursor parent)
    {
        if (parent.Child("encryption") is not { } xml) return null;
        var format = xml.RequiredWord("format", Formats);
        var engine = xml.Word("engine", Engines);
        var secrets = xml.Children("secret").Select(ReadSecret).ToList();
        return new ImageEncryption(format, engine, [.. secrets]) { Cipher = ReadCipher(xml) };
    }

    public static void Write(MarkupWriter xml, ImageEncryption? encryption)
    {
        if (encryption is null) return;
        xml.Open("encryption").Attribute("format", Formats[encryption.Format])
            .Attribute("engine", Engines[encryption.Engine]);
        foreach (var secret in encryption.Secrets) SecretReferenceXml.Write(xml, secret);
        if (encryption.Cipher is { } cipher)
        {
            xml.Open("cipher").Attribute("name", cipher.Name).Attribute("size", cipher.Size)
                .Attribute("mode", cipher.Mode).Attribute("hash", cipher.Hash).Close();
            if (cipher.VectorGenerator is not null)
                xml.Open("ivgen").Attribute("name", cipher.VectorGenerator).Attribute("hash", cipher.VectorHash)
                    .Close();
        }

        xml.Close();
    }

    private static SecretReference ReadSecret(Cursor secret)
    {
        var type = secret.Required("type");
        if (type is not ("" or "passphrase"))
            secret.Refuse(ErrorCode.XmlError, $"unknown volume encryption secret type '{type}'", "type");
        return SecretReferenceXml.Read(secret);
    }

    private static EncryptionCipher? ReadCipher(Cursor encryption)
    {
        var generator = encryption.Child("ivgen");
        if (encryption.Child("cipher") is not { } cipher) return null;
        return new EncryptionCipher(
            cipher.Required("name"), cipher.UInt("size") ?? 0, cipher.Attribute("mode"), cipher.Attribute("hash"),
            generator?.Required("name"), generator?.Attribute("hash"));
    }
}
