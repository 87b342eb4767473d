using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Launch;
using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Access;

/// <summary>Hands what a host step has brought about to the user that the guest runs as.</summary>
internal static class AccessSteps
{
    /// <summary>A program of an earlier guest may have left a link that leads to what is not the guest's.</summary>
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <exception cref="VmException">The file cannot be handed over.</exception>
    public static void HandOver(HostStep step, uint user)
    {
        var path = GuestTraces.OpenedBy(step);
        try
        {
            Give(step, user);
        }
        catch (LinuxException failed) when (failed.HResult == Errno.NotSupported)
        {
            throw new VmException(ErrorCode.SystemError,
                $"{path} cannot be opened to the guest's own user {user}: its file system keeps no access lists. " +
                step.Why,
                "Let everybody read and write it, put it on a file system with access lists, or start powervirtd with " +
                "--unconfined.", failed);
        }
        catch (Exception failed) when (FileProblems.Is(failed))
        {
            throw FileProblems.Of(path ?? "A file", $"be opened to the guest's own user {user}", step.Why, failed);
        }
    }

    private static void Give(HostStep step, uint user)
    {
        switch (step)
        {
            case HostStep.MakeDirectory made:
                FileOwnership.Give(made.Path, user);
                GuestFiles.AdmitTo(made.Path, user);
                break;
            case HostStep.KeepDirectory kept:
                // The user's number is another one with each start.
                foreach (var file in Directory.EnumerateFileSystemEntries(kept.Path, "*", WithoutLinks))
                    FileOwnership.Give(file, user);
                FileOwnership.Give(kept.Path, user);
                GuestFiles.AdmitTo(kept.Path, user);
                break;
            case HostStep.MakeOverlay overlay:
                FileOwnership.Give(overlay.Path, user);
                GuestFiles.AdmitTo(overlay.Path, user);
                break;
            case HostStep.WriteSecret secret: FileOwnership.Give(secret.Path, user); break;
            case HostStep.StartProgram program: FileOwnership.Give(program.Socket, user); break;
            case HostStep.RequireFile { MayBeMissing: true } missing when !File.Exists(missing.Path): break;
            case HostStep.RequireFile file: GuestFiles.Admit(file.Path, file.Use, user); break;
            case HostStep.LetOpen { Use: FileUse.Append or FileUse.Truncate } file:
                if (!File.Exists(file.Path)) FileSteps.Make(new HostStep.MakeFile(file.Path, 0, file.Why));
                GuestFiles.Share(file.Path, FileUse.ReadWrite, user);
                break;
            case HostStep.LetOpen opened when Path.Exists(opened.Path): GuestFiles.Share(opened.Path, opened.Use, user); break;
            case HostStep.MakeFile file: GuestFiles.Admit(file.Path, FileUse.ReadWrite, user); break;
            default: break; // What is handed over as a descriptor needs no right.
        }
    }
}
