using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>auth</c>, inside a source or, in older documents, beside it.</summary>
internal static class AuthenticationXml
{
    public static Authentication? Read(Cursor parent)
    {
        if (parent.Child("auth") is not { } auth) return null;
        if (auth.Attribute("username") is not { Length: > 0 } user)
        {
            auth.Refuse(ErrorCode.XmlError, "missing username for auth");
            return null;
        }

        if (auth.Child("secret") is { } secret) return new Authentication(user, SecretReferenceXml.Read(secret));
        auth.Refuse(ErrorCode.XmlError, "Missing <secret> element in auth");
        return null;
    }

    public static void Write(MarkupWriter xml, Authentication? authentication)
    {
        if (authentication is null) return;
        xml.Open("auth").Attribute("username", authentication.UserName);
        SecretReferenceXml.Write(xml, authentication.Secret);
        xml.Close();
    }
}
