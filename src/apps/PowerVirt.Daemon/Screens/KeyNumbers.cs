using PowerVirt.Domain;

namespace PowerVirt.Daemon.Screens;

/// <summary>Turns clients' key codes into the numbers that QEMU takes (its "qnum", PC scan codes of one byte).</summary>
internal static class KeyNumbers
{
    /// <summary>What libvirt calls the sets, in the order of <see cref="KeySet"/>.</summary>
    private static readonly string[] Names =
        ["linux", "xt", "atset1", "atset2", "atset3", "os_x", "xt_kbd", "usb", "win32", "qnum"];

    /// <exception cref="VmException">The set or the code is not known.</exception>
    public static uint Of(uint set, uint code)
    {
        if (set >= Names.Length)
        {
            throw new VmException(ErrorCode.InvalidArgument, $"There is no codeset {set}.",
                $"libvirt's codesets are {string.Join(", ", Names)}; rfb is qnum.");
        }

        return Find((KeySet)set, code) ?? throw new VmException(ErrorCode.OperationFailed,
            $"cannot translate keycode {code} of {Names[set]} codeset: no key has it",
            "`man virsh` lists the codesets at send-key; linux has names such as KEY_ENTER.");
    }

    private static uint? Find(KeySet set, uint code) => (set, code) switch
    {
        (KeySet.Qnum, > 0 and <= 0xff) => code,
        // The controller's own codes: a key of later keyboards has a prefix, which QEMU's number keeps as a bit.
        (KeySet.Xt or KeySet.Set1 or KeySet.XtKbd, > 0 and < 0x80) => code,
        (KeySet.Xt or KeySet.Set1, > 0xe000 and < 0xe080) => code & 0x7f | 0x80,
        // Linux's raw mode has it as another bit.
        (KeySet.XtKbd, > 0x100 and < 0x180) => code & 0x7f | 0x80,
        _ => KeyTable.Find(set, code),
    };
}

/// <summary>virKeycodeSet of libvirt-domain.h.</summary>
internal enum KeySet
{
    Linux = 0,
    Xt = 1,
    Set1 = 2,
    Set2 = 3,
    Set3 = 4,
    Mac = 5,
    XtKbd = 6,
    Usb = 7,
    Windows = 8,
    Qnum = 9,
}
