namespace PowerVirt.Qemu.Tests.Model;

/// <summary>Types as the code calls them.</summary>
internal static class Names
{
    public static string Of(Type type) => type.DeclaringType is { } outer ? $"{Of(outer)}.{type.Name}" : type.Name;
}
