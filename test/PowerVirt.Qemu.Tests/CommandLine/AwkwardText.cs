using CsCheck;

namespace PowerVirt.Qemu.Tests.CommandLine;

/// <summary>Texts that are likely to be taken for syntax: separators, quotes, line ends, other alphabets, whole options.</summary>
internal static class AwkwardText
{
    private static readonly string[] Pieces =
    [
        ",", ",,", "=", "\"", "'", "\\", "\n", "\t", " ", "{", "}", "$(id)", "`", ";", "-device", "on", ".", ":", "/",
        "ä", "汉", "😀", "\u2028", "\u0001", "id=x", ",readonly=off", "{\"driver\":\"nbd\"}", "%s", "a",
    ];

    private static readonly Gen<string> Piece = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    public static Gen<string> Gen { get; } = Piece.Array[0, 8].Select(string.Concat);
}
