using CsCheck;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests.Xdr;

public class CodecTests
{
    /// <summary>Random values of every type, from few seeds each: there are hundreds of types.</summary>
    private static readonly Gen<int> Seeds = Gen.Int;

    [Fact]
    public void What_is_encoded_decodes_to_the_same_value() => Seeds.Sample(seed =>
    {
        foreach (var type in WireTypes.All)
        {
            var value = Sampler.Random(seed).Make(type.Type);
            Assert.True(Same.Values(value, type.Decode(WireTypes.Encode(value))), type.Type.Name);
        }
    }, iter: 20, threads: 1);

    [Fact]
    public void A_message_that_is_cut_short_is_refused() => Seeds.Sample(seed =>
    {
        foreach (var type in WireTypes.All)
        {
            var bytes = WireTypes.Encode(Sampler.Random(seed).Make(type.Type));
            for (var length = 0; length < bytes.Length; length += 4)
                Assert.Throws<XdrException>(() => type.Decode(bytes.AsSpan(0, length)));
        }
    }, iter: 1, threads: 1);

    [Fact]
    public void Any_bytes_are_a_value_or_an_XdrException() => Seeds.Sample(seed =>
    {
        var random = new Random(seed);
        foreach (var type in WireTypes.All)
        {
            var bytes = WireTypes.Encode(Sampler.Random(seed).Make(type.Type));
            for (var i = 0; i < 3 && bytes.Length > 0; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            DecodeAny(type, bytes);
            random.NextBytes(bytes);
            DecodeAny(type, bytes);
        }
    }, iter: 20, threads: 1);

    [Fact]
    public void An_announced_length_takes_no_memory_before_its_bytes_are_there()
    {
        var announced = new byte[] { 0, 0, 0x40, 0 };
        foreach (var type in WireTypes.All.Where(type => type.Layout.Contains('<', StringComparison.Ordinal)))
        {
            DecodeAny(type, announced);
            var before = GC.GetAllocatedBytesForCurrentThread();
            DecodeAny(type, announced);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8192, type.Type.Name);
        }
    }

    private static void DecodeAny(WireType type, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Assert.NotNull(type.Decode(bytes));
        }
        catch (XdrException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }
}
