using System.Text;
using PowerVirt.Domain;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>The host step that hands a secret to QEMU through a file that nobody else can read.</summary>
internal static class SecretStep
{
    public static void Write(HostStep.WriteSecret step, PreparedHost host)
    {
        if (step.Text is not { } text)
        {
            var name = step.Secret?.Usage ?? step.Secret?.Uuid?.ToString();
            throw new VmException(ErrorCode.ConfigUnsupported, $"The secret '{name}' is not kept here. {step.Why}",
                "Use storage that needs no secret.");
        }

        try
        {
            using (var file = new FileStream(step.Path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                host.Undo.Push(() => File.Delete(step.Path));
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(step.Path, "be made", step.Why, failure);
        }
    }
}
