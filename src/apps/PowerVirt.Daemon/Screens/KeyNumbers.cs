using System.Collections.Frozen;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Screens;

/// <summary>Turns clients' key codes into the numbers that QEMU takes (its "qnum", PC scan codes of one byte).</summary>
internal static class KeyNumbers
{
    /// <summary>virKeycodeSet of libvirt-domain.h.</summary>
    private const uint Linux = 0, Xt = 1, Qnum = 9;

    /// <summary>Of Linux's input-event-codes.h, those above 88 that keyboards have; up to there both are the same.</summary>
    private static readonly FrozenDictionary<uint, uint> Extended = new Dictionary<uint, uint>
    {
        [96] = 0x9c,
        [97] = 0x9d,
        [98] = 0xb5,
        [99] = 0x54,
        [100] = 0xb8,
        [102] = 0xc7,
        [103] = 0xc8,
        [104] = 0xc9,
        [105] = 0xcb,
        [106] = 0xcd,
        [107] = 0xcf,
        [108] = 0xd0,
        [109] = 0xd1,
        [110] = 0xd2,
        [111] = 0xd3,
        [113] = 0xa0,
        [114] = 0xae,
        [115] = 0xb0,
        [116] = 0xde,
        [119] = 0xc6,
        [125] = 0xdb,
        [126] = 0xdc,
        [127] = 0xdd,
        [142] = 0xdf,
        [143] = 0xe3,
    }.ToFrozenDictionary();

    /// <exception cref="VmException">The set or the code is not known.</exception>
    public static uint Of(uint set, uint code) => set switch
    {
        Xt or Qnum when code <= 0xff => code,
        Linux when code is > 0 and <= 88 => code,
        Linux when Extended.TryGetValue(code, out var number) => number,
        Linux or Xt or Qnum => throw new VmException(ErrorCode.OperationFailed, $"cannot translate keycode {code} of codeset {set}"),
        _ => throw new VmException(ErrorCode.OperationFailed, $"cannot translate keycodes of codeset {set}",
            "Use the codesets linux, xt or qnum."),
    };
}
