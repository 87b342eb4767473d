using PowerVirt.Domain.Completion;

namespace PowerVirt.Engine.Planning;

/// <summary>Invents what a guest is known by from then on.</summary>
public static class RandomSeed
{
    /// <param name="uuid">Of a guest that has one: the kernel is not asked for another.</param>
    public static CompletionSeed New(Guid? uuid = null) =>
        new(uuid ?? Guid.NewGuid(), (ulong)Random.Shared.NextInt64());
}
