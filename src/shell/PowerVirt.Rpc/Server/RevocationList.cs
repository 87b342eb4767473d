using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PowerVirt.Rpc.Server;

/// <summary>The certificates that an authority has taken back (RFC 5280, section 5).</summary>
public sealed class RevocationList
{
    private const string Label = "X509 CRL";

    private readonly byte[] _issuer;
    private readonly HashSet<BigInteger> _serials;

    private RevocationList(byte[] issuer, DateTimeOffset? next, HashSet<BigInteger> serials) =>
        (_issuer, Next, _serials) = (issuer, next, serials);

    /// <summary>When the authority wanted to have replaced it: from then on it says nothing. Null where it did not say.</summary>
    public DateTimeOffset? Next { get; }

    /// <summary>Reads all lists in a text.</summary>
    /// <param name="pem">One or more blocks of <c>X509 CRL</c>.</param>
    /// <param name="authorities">Who may take back: each list must be signed by one of them.</param>
    /// <exception cref="CryptographicException">One cannot be read, or none of them has signed it.</exception>
    public static IReadOnlyList<RevocationList> Read(string pem, X509Certificate2Collection authorities)
    {
        var lists = new List<RevocationList>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var block))
        {
            if (rest[block.Label] is Label)
                lists.Add(ReadOne(Convert.FromBase64String(rest[block.Base64Data].ToString()), authorities));
            rest = rest[block.Location.End..];
        }

        return lists.Count > 0 ? lists : throw new CryptographicException($"There is no {Label} in it (PEM is expected).");
    }

    /// <summary>Whether a certificate was taken back.</summary>
    public bool Has(X509Certificate2 certificate) => _issuer.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
        && _serials.Contains(new BigInteger(certificate.SerialNumberBytes.Span, isBigEndian: true));

    private static RevocationList ReadOne(byte[] der, X509Certificate2Collection authorities)
    {
        try
        {
            var list = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            var signed = list.PeekEncodedValue();
            var told = list.ReadSequence();
            var algorithm = list.ReadEncodedValue();
            var signature = list.ReadBitString(out var unused);
            list.ThrowIfNotEmpty();

            if (told.PeekTag() == Asn1Tag.Integer) told.ReadInteger(); // The version.
            if (unused != 0 || !told.ReadEncodedValue().Span.SequenceEqual(algorithm.Span))
                throw new CryptographicException("It is broken: it does not say twice the same of its signature.");
            var issuer = told.ReadEncodedValue().ToArray();
            ReadTime(told);
            DateTimeOffset? next = told.HasData && IsTime(told.PeekTag()) ? ReadTime(told) : null;
            var serials = told.HasData && told.PeekTag() == Asn1Tag.Sequence ? ReadSerials(told.ReadSequence()) : [];
            var issuers = authorities.Where(authority => authority.SubjectName.RawData.AsSpan().SequenceEqual(issuer));
            return issuers.Any(authority => HasSigned(authority, NameOf(algorithm), signed.Span, signature))
                ? new RevocationList(issuer, next, [.. serials])
                : throw new CryptographicException($"'{new X500DistinguishedName(issuer).Name}', which it names, has not signed it, "
                    + "or is no authority here, or by an algorithm that is not known.");
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException($"It is broken: {broken.Message}", broken);
        }
    }

    private static string NameOf(ReadOnlyMemory<byte> algorithm) =>
        new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier();

    private static List<BigInteger> ReadSerials(AsnReader entries)
    {
        var serials = new List<BigInteger>();
        while (entries.HasData) serials.Add(entries.ReadSequence().ReadInteger());
        return serials;
    }

    private static bool IsTime(Asn1Tag tag) => tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime;

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static bool HasSigned(
        X509Certificate2 authority, string algorithm, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        if (HashOf(algorithm) is not { } hash) return false;
        using var rsa = authority.GetRSAPublicKey();
        if (rsa is not null) return rsa.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1);
        using var curve = authority.GetECDsaPublicKey();
        return curve?.VerifyData(signed, signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;
    }

    /// <summary>sha256/384/512WithRSAEncryption of RFC 4055, ecdsa-with-SHA256/384/512 of RFC 5758.</summary>
    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
