using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>What the nodes of an image refer to: helpers, secrets and certificates.</summary>
internal static class BlockObjects
{
    public static IEnumerable<Argument> Of(BlockLayer layer, PlanContext context, string path)
    {
        if (layer.Source.Reservations is { } reservations && (!reservations.Managed || IsFirst(layer, context)))
        {
            yield return context.Object(
                [("qom-type", "pr-manager-helper"), ("id", layer.ReservationHelper),
                    ("path", reservations.Path ?? HelperSocket(context))],
                "Persistent reservations need rights on the host that QEMU does not have.",
                $"{path}/source/reservations");
        }

        foreach (var secret in Secrets(layer, context))
        {
            yield return context.Object(
                [("qom-type", "secret"), ("id", secret.Id), ("file", secret.File)],
                "QEMU reads the secret from a file of its own; it is on no command line.", $"{path}/source");
        }

        if (layer.Network is { Tls: true })
        {
            yield return context.Object(
                [("qom-type", "tls-creds-x509"), ("id", layer.TlsCredentials), ("dir", CertificateFolder.Connections),
                    ("endpoint", "client"), ("verify-peer", true)],
                "The connection is encrypted, and the server's certificate is verified.", $"{path}/source/@tls");
        }
    }

    public static IEnumerable<HostStep> Steps(BlockLayer layer, PlanContext context)
    {
        if (layer.Source.Reservations is { Managed: true } && IsFirst(layer, context))
        {
            yield return new HostStep.StartProgram(
                "qemu-pr-helper", ["--socket", HelperSocket(context)], HelperSocket(context),
                "Makes persistent reservations for the guest.")
            {
                Privileged = true,
            };
        }

        foreach (var secret in Secrets(layer, context))
            yield return new HostStep.WriteSecret(secret.File, secret.Reference, secret.Text, secret.Why);
    }

    private static IEnumerable<SecretFile> Secrets(BlockLayer layer, PlanContext context)
    {
        if (layer.Source.Authentication is { } authentication)
            yield return Secret(layer.AuthenticationSecret, authentication.Secret, null,
                "Shows the server who the guest is.");
        if (layer.Source.Encryption is { } encryption)
        {
            for (var i = 0; i < encryption.Secrets.Length; i++)
                yield return Secret(layer.EncryptionSecret(i), encryption.Secrets[i], null,
                    "Opens the encrypted image.");
        }

        if (layer.Network is { Cookies: { IsEmpty: false } cookies })
        {
            var text = string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"));
            yield return Secret(layer.CookieSecret, null, text, "Cookies may be as good as a password.");
        }

        SecretFile Secret(string id, SecretReference? reference, string? text, string why) =>
            new(id, $"{context.Settings.StateDirectory}/{id}", reference, text, why);
    }

    // One helper serves all disks; it is named where it is first needed.
    private static bool IsFirst(BlockLayer layer, PlanContext context) => ReferenceEquals(
        layer.Disk, context.Definition.Devices.Of<Disk>()
            .FirstOrDefault(disk => disk.Source?.Reservations is { Managed: true }));

    private static string HelperSocket(PlanContext context) => $"{context.Settings.StateDirectory}/pr-helper0.sock";

    private sealed record SecretFile(string Id, string File, SecretReference? Reference, string? Text, string Why);
}
