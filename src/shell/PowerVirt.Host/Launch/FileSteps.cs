using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>The host steps that touch files.</summary>
internal static class FileSteps
{
    private const int Block = 64 * 1024;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void MakeDirectory(HostStep.MakeDirectory step, PreparedHost host)
    {
        try
        {
            var existed = Directory.Exists(step.Path);
            Directory.CreateDirectory(step.Path, Private);
            // Only what we made, and everything in it: QEMU and its helpers leave sockets behind.
            if (!existed) host.Undo.Push(() => Directory.Delete(step.Path, recursive: true));
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(step.Path, "be made", step.Why, failure);
        }
    }

    public static void KeepDirectory(HostStep.KeepDirectory step)
    {
        try
        {
            Directory.CreateDirectory(step.Path, Private);
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(step.Path, "be made", step.Why, failure);
        }
    }

    public static void Open(HostStep.OpenFile step, PreparedHost host)
    {
        try
        {
            var (mode, access) = step.Use switch
            {
                FileUse.Read => (FileMode.Open, FileAccess.Read),
                FileUse.ReadWrite => (FileMode.Open, FileAccess.ReadWrite),
                FileUse.Append => (FileMode.Append, FileAccess.Write),
                _ => (FileMode.Create, FileAccess.Write),
            };
            // .NET has no O_APPEND; QEMU goes on from the descriptor's place, and nobody else writes there.
            var append = step.Use == FileUse.Append;
            var file = File.OpenHandle(step.Path, append ? FileMode.OpenOrCreate : mode, access,
                FileShare.ReadWrite | FileShare.Delete);
            host.Pass(file, step.Descriptor);
            if (append) Linux.FileEnd.Seek(file);
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(step.Path, Wanted(step.Use), step.Why, failure);
        }
    }

    public static void Require(HostStep.RequireFile step)
    {
        if (step.MayBeMissing && !File.Exists(step.Path)) return;
        try
        {
            var access = step.Use == FileUse.Read ? FileAccess.Read : FileAccess.ReadWrite;
            using var file = File.OpenHandle(step.Path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(step.Path, Wanted(step.Use), step.Why, failure);
        }
    }

    /// <remarks>Written, not merely sized: a full disk is noticed now, and not when the guest writes.</remarks>
    public static void Make(HostStep.MakeFile step)
    {
        if (File.Exists(step.Path)) return;
        var made = false;
        try
        {
            if (Path.GetDirectoryName(step.Path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            using var file = new FileStream(step.Path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = 0,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            made = true;
            var zeros = new byte[Math.Min(Block, step.Size)];
            for (var left = step.Size; left > 0; left -= zeros.Length)
                file.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            file.Flush(flushToDisk: true);
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            if (made) File.Delete(step.Path); // Half a file would pass for a whole one next time.
            throw FileProblems.Of(step.Path, "be made", step.Why, failure);
        }
    }

    private static string Wanted(FileUse use) => use switch
    {
        FileUse.Read => "be opened for reading",
        FileUse.ReadWrite => "be opened for reading and writing",
        _ => "be opened for writing",
    };
}
