using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Access;

/// <summary>
/// Lets the user of one guest, and of all guests only that one, use the files that its QEMU opens by itself: by an entry
/// in their access lists, which goes with the guest. Owners and groups stay.
/// </summary>
internal static class GuestFiles
{
    private const string AccessAttribute = "system.posix_acl_access";

    /// <summary>What everybody might do with a file before it was a guest's own.</summary>
    private const string OtherAttribute = "trusted.powervirt.other";

    /// <summary>Lists are read, changed and written; several guests may start at once.</summary>
    private static readonly Lock Changing = new();

    /// <summary>Lets a user open a file, and reach it. What a guest writes, no other user may even read.</summary>
    /// <exception cref="IOException">The file system keeps no access lists.</exception>
    public static void Admit(string path, FileUse use, uint user)
    {
        if (use == FileUse.Read || IsDevice(path))
        {
            Share(path, use, user);
            return;
        }

        var real = FileOwnership.RealPath(path);
        lock (Changing)
        {
            OpenWay(real, user);
            var list = ListOf(real);
            if (list.Other != Permissions.None)
            {
                FileOwnership.WriteAttribute(real, OtherAttribute, [(byte)list.Other]);
                list = list with { Other = Permissions.None };
            }

            Write(real, list.With(user, Permissions.Read | Permissions.Write));
        }
    }

    /// <summary>Lets a user use a file, folder, socket or device, and reach it; others may what they might.</summary>
    /// <exception cref="IOException">The file system keeps no access lists.</exception>
    public static void Share(string path, FileUse use, uint user)
    {
        var real = FileOwnership.RealPath(path);
        lock (Changing)
        {
            OpenWay(real, user);
            var list = ListOf(real);
            var wanted = Permissions.Read | (use == FileUse.Read ? Permissions.None : Permissions.Write)
                | (Directory.Exists(real) ? Permissions.Execute : Permissions.None);
            if (!list.Other.HasFlag(wanted)) Write(real, list.With(user, wanted));
        }
    }

    /// <summary>Lets a user reach what is at a path.</summary>
    public static void AdmitTo(string path, uint user)
    {
        lock (Changing) OpenWay(FileOwnership.RealPath(path), user);
    }

    /// <summary>Takes back what a user was let do with a file and on the way to it; it may be gone.</summary>
    public static void Dismiss(string path, uint user)
    {
        var there = path;
        while (!Path.Exists(there)) there = Path.GetDirectoryName(there)!;
        var real = FileOwnership.RealPath(there);
        lock (Changing)
        {
            Close(real, user);
            foreach (var folder in Above(real)) Close(folder, user);
        }
    }

    private static void OpenWay(string path, uint user)
    {
        foreach (var folder in Above(path))
        {
            var list = ListOf(folder);
            if (!list.Other.HasFlag(Permissions.Execute)) Write(folder, list.With(user, Permissions.Execute));
        }
    }

    private static void Close(string path, uint user)
    {
        var list = ListOf(path);
        if (!list.Users.Contains(user)) return;
        var left = list.Without(user);
        if (!left.Users.Any(GuestAccount.Is) && FileOwnership.ReadAttribute(path, OtherAttribute) is [var other])
        {
            left = left with { Other = (Permissions)other };
            FileOwnership.RemoveAttribute(path, OtherAttribute);
        }

        Write(path, left);
    }

    private static AccessList ListOf(string path)
    {
        try
        {
            if (FileOwnership.ReadAttribute(path, AccessAttribute) is { } bytes && AccessList.Read(bytes) is { } list)
                return list;
        }
        catch (LinuxException none) when (none.HResult == Errno.NotSupported)
        {
            // Its mode is all there is: enough where everybody may what the guest needs.
        }

        return AccessList.OfMode(File.GetUnixFileMode(path));
    }

    private static void Write(string path, AccessList list) =>
        FileOwnership.WriteAttribute(path, AccessAttribute, list.ToBytes());

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
