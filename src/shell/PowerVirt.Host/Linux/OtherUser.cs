using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>
/// A user that a program is started as instead of ours: without any capability and without a way back to one.
/// </summary>
/// <remarks>
/// For Linux each thread has a user of its own, which what it starts inherits; glibc's functions would change all threads
/// at once, so the kernel is asked itself. The kernel forbids such a user to trace us as soon as a thread of ours is one
/// (PR_SET_DUMPABLE follows /proc/sys/fs/suid_dumpable), and this program leaves it at that. While there is such a thread,
/// a process of the same user could end it, and us with it (tkill(2)): only programs that serve the same guest are such.
/// Sources: credentials(7), commit_creds() in Linux's kernel/cred.c.
/// </remarks>
/// <param name="User">Its number, and that of its group.</param>
/// <param name="Group">A group besides; null for none.</param>
internal sealed unsafe partial record OtherUser(uint User, uint? Group)
{
    private const int ReadBounding = 23; // PR_CAPBSET_READ
    private const int DropBounding = 24; // PR_CAPBSET_DROP
    private const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    private const uint CapabilityVersion = 0x20080522; // _LINUX_CAPABILITY_VERSION_3

    /// <summary>Makes the calling thread this user, for the rest of its life.</summary>
    /// <exception cref="LinuxException">It may not become this user.</exception>
    public void Become()
    {
        var numbers = SystemCalls.Here ?? throw new LinuxException("setresuid", Errno.NoCall);
        for (nuint capability = 0; Control(ReadBounding, capability, 0, 0, 0) >= 0; capability++)
            Errno.Check(Control(DropBounding, capability, 0, 0, 0), "prctl(PR_CAPBSET_DROP)");
        Errno.Check(Control(NoNewPrivileges, 1, 0, 0, 0), "prctl(PR_SET_NO_NEW_PRIVS)");

        var group = Group ?? 0;
        Check(Call(numbers.SetGroups, Group is null ? 0u : 1u, (nuint)(&group), 0), "setgroups");
        Check(Call(numbers.SetGroup, User, User, User), "setresgid");
        Check(Call(numbers.SetUser, User, User, User), "setresuid");

        // With the user went those that are in force; these are the inheritable ones.
        var header = stackalloc uint[] { CapabilityVersion, 0 };
        var none = stackalloc uint[6];
        Check(Call(numbers.SetCapabilities, (nuint)header, (nuint)none, 0), "capset");
    }

    private static void Check(long result, string call) => Errno.Check((int)result, call);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long Call(long number, nuint first, nuint second, nuint third);

    /// <summary>The kernel's numbers of the calls that change one thread; null where they are not known.</summary>
    private sealed record SystemCalls(int SetGroups, int SetGroup, int SetUser, int SetCapabilities)
    {
        // The kernel's syscall tables: arch/x86/entry, arch/powerpc/kernel, and asm-generic for the newer ones.
        public static SystemCalls? Here { get; } = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => new(116, 119, 117, 126),
            Architecture.Ppc64le => new(81, 169, 164, 184),
            Architecture.Arm64 or Architecture.RiscV64 or Architecture.LoongArch64 => new(159, 149, 147, 91),
            _ => null, // By a wrong number root would do anything.
        };
    }
}
