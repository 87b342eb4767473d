namespace PowerVirt.Fuzz.Mutations;

/// <summary>Numbers of four bytes at which a reader may stumble.</summary>
internal static class AwkwardNumber
{
    private static readonly uint[] Known =
        [0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 27, 28, 29, 63, 64, 255, 256, 1024, 4096, 16384, 16385, 65535, 65536, 4 << 20, (4 << 20) + 1, 32 << 20,
            (32 << 20) + 5, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff];

    public static uint Next(Random random) => random.Next(3) == 0 ? (uint)random.Next(0, 512) : Known[random.Next(Known.Length)];
}
