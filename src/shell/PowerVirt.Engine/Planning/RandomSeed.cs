using System.Buffers.Binary;
using PowerVirt.Domain.Completion;

namespace PowerVirt.Engine.Planning;

/// <summary>Invents what a guest is known by from then on.</summary>
public static class RandomSeed
{
    public static CompletionSeed New()
    {
        Span<byte> bytes = stackalloc byte[8];
        Random.Shared.NextBytes(bytes);
        return new CompletionSeed(Guid.NewGuid(), BinaryPrimitives.ReadUInt64LittleEndian(bytes));
    }
}
