using PowerVirt.Daemon.Screens;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Tests.Screens;

public class KeyNumbersTests
{
    private static readonly KeySet[] Sets = Enum.GetValues<KeySet>();

    /// <summary>Keys by all of their codes: linux, xt, sets 1 to 3, Mac, raw, USB, Windows; -1 where there is none.</summary>
    [Theory]
    [InlineData(0x01, 1, 0x01, 0x01, 0x76, 0x08, 0x35, 0x01, 0x29, 0x1b)] // Escape
    [InlineData(0x1e, 30, 0x1e, 0x1e, 0x1c, 0x1c, 0x00, 0x1e, 0x04, 0x41)] // A
    [InlineData(0x2c, 44, 0x2c, 0x2c, 0x1a, 0x1a, 0x06, 0x2c, 0x1d, 0x5a)] // Z
    [InlineData(0x0b, 11, 0x0b, 0x0b, 0x45, 0x45, 0x1d, 0x0b, 0x27, 0x30)] // 0
    [InlineData(0x1c, 28, 0x1c, 0x1c, 0x5a, 0x5a, 0x24, 0x1c, 0x28, 0x0d)] // Enter
    [InlineData(0x39, 57, 0x39, 0x39, 0x29, 0x29, 0x31, 0x39, 0x2c, 0x20)] // Space
    [InlineData(0x58, 88, 0x58, 0x58, 0x07, 0x5e, 0x6f, 0x58, 0x45, 0x7b)] // F12
    [InlineData(0x1d, 29, 0x1d, 0x1d, 0x14, 0x11, 0x3b, 0x1d, 0xe0, 0xa2)] // left Ctrl
    [InlineData(0x9d, 97, 0xe01d, 0xe01d, 0xe014, 0x58, 0x3e, 0x11d, 0xe4, 0xa3)] // right Ctrl
    [InlineData(0xb8, 100, 0xe038, 0xe038, 0xe011, 0x39, 0x3d, 0x138, 0xe6, 0xa5)] // right Alt
    [InlineData(0xc7, 102, 0xe047, 0xe047, 0xe06c, 0x6e, 0x73, 0x147, 0x4a, 0x24)] // Home
    [InlineData(0xd0, 108, 0xe050, 0xe050, 0xe072, 0x60, 0x7d, 0x150, 0x51, 0x28)] // Down
    [InlineData(0xd3, 111, 0xe053, 0xe053, 0xe071, 0x64, 0x75, 0x153, 0x4c, 0x2e)] // Delete
    [InlineData(0xdb, 125, 0xe05b, 0xe05b, 0xe01f, 0x8b, 0x37, 0x15b, 0xe3, 0x5b)] // left Windows
    [InlineData(0xb5, 98, 0xe035, 0xe035, 0xe04a, 0x77, 0x4b, 0x135, 0x54, 0x6f)] // keypad /
    [InlineData(0x54, 99, 0x54, 0x54, 0x84, 0x57, -1, 0x54, 0x46, 0x2c)] // Print Screen
    [InlineData(0xc6, 119, 0xe046, 0xe046, 0xe077, 0x62, -1, 0x146, 0x48, 0x13)] // Pause
    [InlineData(0x5d, 183, 0x5d, 0x5d, 0x2f, 0x7f, 0x69, 0x5d, 0x68, 0x7c)] // F13
    public void A_key_is_the_same_whichever_set_its_code_is_from(int number, params int[] codes)
    {
        Assert.Equal((uint)number, KeyNumbers.Of((uint)KeySet.Qnum, (uint)number));
        for (var set = 0; set < codes.Length; set++)
            if (codes[set] >= 0) Assert.Equal((uint)number, KeyNumbers.Of((uint)set, (uint)codes[set]));
    }

    [Theory]
    [InlineData((uint)KeySet.Windows, 0x11, 0x1d)] // Ctrl, where nobody says which
    [InlineData((uint)KeySet.Windows, 0x10, 0x2a)]
    [InlineData((uint)KeySet.Usb, 0x32, 0x2b)] // the key that has another place on European keyboards
    [InlineData((uint)KeySet.Set2, 0x7f, 0x54)]
    public void A_key_may_have_two_codes(uint set, uint code, uint number) =>
        Assert.Equal(number, KeyNumbers.Of(set, code));

    [Theory]
    [InlineData((uint)KeySet.Linux, 84)]
    [InlineData((uint)KeySet.Linux, 0)]
    [InlineData((uint)KeySet.Xt, 0x9d)]
    [InlineData((uint)KeySet.Set1, 0xe100)]
    [InlineData((uint)KeySet.XtKbd, 0x80)]
    [InlineData((uint)KeySet.Usb, 0x03)]
    [InlineData((uint)KeySet.Qnum, 0x100)]
    public void A_code_that_no_key_has_is_named(uint set, uint code)
    {
        var refused = Assert.Throws<VmException>(() => KeyNumbers.Of(set, code));
        Assert.StartsWith($"cannot translate keycode {code} of ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_libvirt_does_not_know_is_refused() =>
        Assert.Equal(ErrorCode.InvalidArgument, Assert.Throws<VmException>(() => KeyNumbers.Of(10, 1)).Problem.Code);

    /// <summary>All that a keyboard of 105 keys has; what a phone or a terminal has besides is not in every set.</summary>
    [Fact]
    public void Every_key_of_a_pc_keyboard_has_a_code_in_each_set()
    {
        // Of Mac keyboards none has these: Scroll Lock, Print Screen, Pause, Insert. Keypad Enter is Enter on Windows.
        uint[] notOnMac = [0x46, 0x54, 0xc6, 0xd2], notOnWindows = [0x9c];
        uint[] keys =
        [
            .. Enumerable.Range(0x01, 0x53).Select(number => (uint)number), 0x54, 0x56, 0x57, 0x58, 0x9c, 0x9d, 0xb5, 0xb8, 0xc6,
            0xc7, 0xc8, 0xc9, 0xcb, 0xcd, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xdb, 0xdc, 0xdd,
        ];
        Assert.Equal(105, keys.Length);
        foreach (var set in Sets)
        {
            var known = Enumerable.Range(0, 0xe200).Select(code => Find(set, (uint)code)).ToHashSet();
            var missing = keys.Where(key => !known.Contains(key)
                && !(set == KeySet.Mac && notOnMac.Contains(key)) && !(set == KeySet.Windows && notOnWindows.Contains(key)));
            Assert.True(!missing.Any(), $"{set} lacks {string.Join(' ', missing.Select(key => $"{key:x2}"))}");
        }
    }

    private static uint? Find(KeySet set, uint code)
    {
        try
        {
            return KeyNumbers.Of((uint)set, code);
        }
        catch (VmException)
        {
            return null;
        }
    }
}
