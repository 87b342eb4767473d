using PowerVirt.Domain;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Daemon.Answers;

/// <summary>Says problems in the way that libvirt's clients understand.</summary>
internal static class Refusals
{
    /// <summary>virErrorDomain of libvirt's virterror.h: the QEMU driver, and XML.</summary>
    private const int FromQemu = 10, FromDomain = 20, FromXml = 25;

    /// <summary>All problems in one error: the first one's number, and every sentence with what to do.</summary>
    public static RpcException Of(VmException failed)
    {
        var sentences = failed.Problems.Select(problem =>
            $"{ErrorTexts.Of(problem)}{(problem.Place is { } place ? $" [{place}]" : "")}" +
            (problem.Remedy is { } remedy ? $"{(problem.Message.EndsWith('.') ? "" : ".")} {remedy}" : ""));
        return new RpcException((int)failed.Problem.Code, OriginOf(failed.Problem.Code), string.Join('\n', sentences));
    }

    private static int OriginOf(ErrorCode code) => code switch
    {
        ErrorCode.XmlError or ErrorCode.XmlDetail or ErrorCode.XmlInvalidSchema => FromXml,
        ErrorCode.NoDomain or ErrorCode.NoDomainMetadata => FromDomain,
        _ => FromQemu,
    };
}
