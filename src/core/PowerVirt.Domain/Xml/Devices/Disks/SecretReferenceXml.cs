using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>secret</c>: the name of a secret, never the secret itself.</summary>
internal static class SecretReferenceXml
{
    public static SecretReference Read(Cursor secret)
    {
        var (uuid, usage) = (secret.Attribute("uuid"), secret.Attribute("usage"));
        if (uuid is null && usage is null) secret.Refuse(ErrorCode.XmlError, "missing secret uuid or usage attribute");
        if (uuid is not null && usage is not null)
            secret.Refuse(ErrorCode.XmlError, "either secret uuid or usage expected");
        return new SecretReference(secret.Attribute("type"), ReadUuid(secret, uuid), usage);
    }

    public static void Write(MarkupWriter xml, SecretReference secret) =>
        xml.Open("secret").Attribute("type", secret.Type).Attribute("uuid", secret.Uuid?.ToString())
            .Attribute("usage", secret.Usage).Close();

    private static Guid? ReadUuid(Cursor secret, string? text)
    {
        if (text is null) return null;
        if (Uuid.TryParse(text, out var uuid)) return uuid;
        secret.Refuse(ErrorCode.XmlError, $"invalid secret uuid '{text}'", "uuid");
        return null;
    }
}
