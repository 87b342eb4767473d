namespace PowerVirt.Fuzz.Mutations;

/// <summary>Values at which programs stumble.</summary>
internal static class AwkwardText
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "00", "31", "32", "127", "128", "255", "256", "1023", "1024", "4095", "4096", "65535", "65536", "2147483647",
        "2147483648", "4294967295", "4294967296", "9007199254740993", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "99999999999999999999999999999999", "1e9", "0x", "0xffffffffffffffff", "1.5", "",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\t\n", "a,b=c", ",,", "=", "'\"", "&<>", "../../..", "/", "//", "no", "yes", "on", "none", "\u00e4\u20ac\U0001f600", "%s%n", "{}",
        "vda", "sdzzzz", "hd", "vd", "0-3,^2", "^0", "0-4294967295", "1-0", "-", "52:54:00:00:00:01", "ff:ff:ff:ff:ff:ff", "pseries",
        "urn:powervirt:domain:1",
    ];

    public static string Number(Random random) => Numbers[random.Next(Numbers.Length)];

    public static string Text(Random random) => random.Next(3) switch
    {
        0 => Number(random),
        1 => new string((char)random.Next('!', '~'), 1 << random.Next(14)).Replace('<', 'x').Replace('&', 'x'),
        _ => Texts[random.Next(Texts.Length)],
    };
}
