using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Output;

/// <summary>Says what a host step does.</summary>
internal static class HostStepWords
{
    public static string Of(HostStep step) => step switch
    {
        HostStep.MakeDirectory make => $"make the directory {make.Path}",
        HostStep.KeepDirectory keep => $"make the directory {keep.Path} unless it is there",
        HostStep.ListenForMonitor listen =>
            $"listen on {listen.Path} for the monitor and hand it to QEMU as descriptor {listen.Descriptor}",
        HostStep.Listen listen => $"listen on {listen.Path} and hand it to QEMU as descriptor {listen.Descriptor}",
        HostStep.OpenFile open =>
            $"open {open.Path} {Use(open.Use)} and hand it to QEMU as descriptor {open.Descriptor}",
        HostStep.RequireFile require => $"see that {require.Path} can be opened {Use(require.Use)}",
        HostStep.LetOpen open => $"let the guest's own user open {open.Path} {Use(open.Use)}",
        HostStep.MakeFile make => $"make {make.Path} with {make.Size} bytes unless it is there",
        HostStep.WriteSecret secret => $"write a secret for QEMU alone into {secret.Path}",
        HostStep.MakeOverlay overlay => $"make {overlay.Path} to hold what would be written to {overlay.Backing}",
        HostStep.OpenTap { Bridge: { } bridge } tap =>
            $"make the network device {tap.Name ?? "of a free name"} on bridge {bridge}",
        HostStep.OpenTap tap => $"open the network device {tap.Name ?? "of a free name"}",
        HostStep.MakeMacvtap tap =>
            $"make the macvtap device {tap.Name ?? "of a free name"} over {tap.Device}",
        HostStep.StartProgram start => $"start {start.Program} and wait for {start.Socket}",
        _ => step.GetType().Name,
    };

    private static string Use(FileUse use) => use switch
    {
        FileUse.Read => "for reading",
        FileUse.ReadWrite => "for reading and writing",
        FileUse.Append => "for appending",
        _ => "for writing anew",
    };
}
