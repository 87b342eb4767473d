using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Sounds;

namespace PowerVirt.Domain.Rules;

/// <summary>Small devices: of some there may be only one, others belong to PCs.</summary>
internal static class PeripheralRules
{
    private static readonly (Type Type, ErrorCode Code, string Message)[] Singles =
    [
        (typeof(Memballoon), ErrorCode.InternalError, "only a single memory balloon device is supported"),
        (typeof(Nvram), ErrorCode.XmlError, "only a single nvram device is supported"),
        (typeof(Vsock), ErrorCode.XmlError, "only a single vsock device is supported"),
        (typeof(Iommu), ErrorCode.XmlError, "only a single IOMMU device is supported"),
        (typeof(RedirectionFilter), ErrorCode.XmlError, "only one set of redirection filter rule is supported"),
    ];

    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        CheckSingles(domain).Concat(CheckSounds(domain)).Concat(CheckIommus(domain)).Concat(CheckRest(domain));

    private static IEnumerable<Problem> CheckSingles(DomainDefinition domain)
    {
        foreach (var (type, code, message) in Singles)
        {
            Device? first = null, last = null;
            foreach (var device in domain.Devices)
                if (device.GetType() == type) (first, last) = (first ?? device, device);
            if (last is not null && !ReferenceEquals(first, last)) yield return DeviceProblem.Of(last, code, message);
        }
    }

    private static IEnumerable<Problem> CheckSounds(DomainDefinition domain)
    {
        var ids = new HashSet<uint>();
        foreach (var audio in domain.Devices.Of<Audio>())
        {
            if (!ids.Add(audio.Id))
                yield return DeviceProblem.Wrong(audio, $"audio ID {audio.Id} is used multiple times");
            if (audio.Type == AudioType.Spice && !domain.Devices.Has<SpiceGraphics>())
                yield return DeviceProblem.Unsupported(audio, "Spice audio is not supported without spice graphics");
        }

        foreach (var sound in domain.Devices.Of<Sound>())
        {
            if (sound.AudioId is { } id && !ids.Contains(id))
                yield return DeviceProblem.Wrong(sound, $"no audio device with ID {id}");
            if (sound.MultiChannel is not null && sound.Model != SoundModel.Usb)
            {
                yield return DeviceProblem.Unsupported(
                    sound, "'multichannel' attribute is not supported for sound models other than 'usb'");
            }

            if (sound.Model == SoundModel.Ich7)
            {
                yield return DeviceProblem.Of(
                    sound, ErrorCode.InternalError,
                    $"sound card model '{SoundXml.Models[sound.Model]}' is not supported by qemu");
            }
        }
    }

    private static IEnumerable<Problem> CheckIommus(DomainDefinition domain) =>
        domain.Devices.Of<Iommu>().Select(iommu => DeviceProblem.Unsupported(
            iommu, iommu.Model switch
            {
                "intel" or "amd" => $"IOMMU device: '{iommu.Model}' is only supported with Q35 machines",
                "smmuv3" => "IOMMU device: 'smmuv3' is only supported with ARM Virt machines",
                "virtio" => "IOMMU device: 'virtio' is only supported with Q35 and ARM Virt machines",
                var model => $"IOMMU device: '{model}' is not supported with this QEMU binary",
            }, "Guests of pseries machines have an IOMMU always."));

    private static IEnumerable<Problem> CheckRest(DomainDefinition domain)
    {
        foreach (var nvram in domain.Devices.Of<Nvram>())
        {
            if (!ImplicitDevices.IsPseries(domain))
                yield return DeviceProblem.Unsupported(nvram, "nvram device is only supported for PPC64");
            else if (nvram.Address is not (null or SpaprVioAddress))
                yield return DeviceProblem.Wrong(nvram, "nvram address type must be spaprvio");
        }

        var smartcards = domain.Devices.Of<Smartcard>().ToList();
        foreach (var card in smartcards.Where(card => smartcards.Count > 1
            || card.Address is CcidAddress { Controller: not 0 } or CcidAddress { Slot: not 0 }))
            yield return DeviceProblem.Unsupported(card, "this QEMU binary lacks multiple smartcard support");
        foreach (var card in smartcards.Where(card => card.Address is not (null or CcidAddress)))
            yield return DeviceProblem.Unsupported(card, "Controllers must use the 'ccid' address type");
        foreach (var balloon in domain.Devices.Of<Memballoon>().Where(balloon => balloon.Model == BalloonModel.Xen))
        {
            yield return DeviceProblem.Unsupported(
                balloon,
                $"Memory balloon device type '{MemballoonXml.Models[balloon.Model]}' is not supported by this version "
                    + "of qemu");
        }
    }
}
