using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>TPMs: emulated by swtpm, or the host's own.</summary>
internal static class TpmArguments
{
    private const string HostTpm = "/dev/tpm0";
    private const string HostResourceManager = "/dev/tpmrm0";

    public static IEnumerable<Argument> Of(Tpm tpm, PlanContext context)
    {
        var path = context.PathOf(tpm);
        if (tpm.Model == TpmModel.SpaprTpmProxy)
        {
            return
            [
                context.Device(
                [
                    ("driver", "spapr-tpm-proxy"),
                    ("id", tpm.Alias),
                    ("host-path", DeviceOf(tpm, HostResourceManager)),
                ],
                    "Passes the TPM commands of secure guests to the host's TPM.", tpm),
            ];
        }

        QemuProperties socket = [("backend", "socket"), ("id", "chrtpm"), ("path", SocketOf(context))];
        QemuProperties backend = tpm.Backend is not TpmBackend.Passthrough
            ? [("type", "emulator"), ("id", Id(tpm)), ("chardev", "chrtpm")]
            : [("type", "passthrough"), ("id", Id(tpm)), ("path", DeviceOf(tpm, HostTpm))];
        return
        [
            .. tpm.Backend is TpmBackend.Emulator
                ? [new Argument("-chardev", socket.ToKeyValue(), "swtpm listens here.", $"{path}/backend")]
                : CharacterBackend.Of(tpm, context),
            new Argument("-tpmdev", backend.ToKeyValue(), "Where the TPM's commands are answered.", $"{path}/backend"),
            context.Device(
            [
                ("driver", Driver(tpm)),
                ("tpmdev", Id(tpm)),
                ("id", tpm.Alias),
                .. AddressProperties.Of(tpm, context),
            ],
                "The TPM that the guest sees.", tpm),
        ];
    }

    public static IEnumerable<HostStep> Steps(Tpm tpm, PlanContext context)
    {
        if (tpm.Backend is TpmBackend.External) return [];
        if (tpm.Backend is not TpmBackend.Emulator)
        {
            var device = DeviceOf(tpm, tpm.Model == TpmModel.SpaprTpmProxy ? HostResourceManager : HostTpm)!;
            return [new HostStep.RequireFile(device, FileUse.ReadWrite, "The host's TPM.")];
        }

        var directory = context.Settings.TpmDirectory ?? $"{context.Settings.StateDirectory}/tpm";
        return
        [
            context.Settings.TpmDirectory is null
                ? new HostStep.MakeDirectory(directory, "The TPM forgets everything when the guest ends.")
                : new HostStep.KeepDirectory(directory, "What the guest's TPM keeps outlives the guest."),
            new HostStep.StartProgram("swtpm",
            [
                "socket", "--tpm2", "--terminate",
                "--ctrl", $"type=unixio,path={SocketOf(context)},mode=0600",
                "--tpmstate", $"dir={directory},mode=0600",
            ], SocketOf(context), "Emulates the guest's TPM."),
        ];
    }

    private static string SocketOf(PlanContext context) =>
        context.Settings.TpmSocket ?? $"{context.Settings.StateDirectory}/swtpm.sock";

    private static string Id(Tpm tpm) => $"tpm-{tpm.Alias}";

    private static string? DeviceOf(Tpm tpm, string usual) =>
        tpm.Backend is TpmBackend.Passthrough host ? host.Device ?? usual : usual;

    private static string Driver(Tpm tpm) => tpm.Model switch
    {
        TpmModel.TpmTis => "tpm-tis",
        TpmModel.TpmCrb => "tpm-crb",
        _ => "tpm-spapr",
    };
}
