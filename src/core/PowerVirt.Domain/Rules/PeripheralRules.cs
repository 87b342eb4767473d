using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Sounds;

namespace PowerVirt.Domain.Rules;

/// <summary>Small devices: of some there may be only one, others belong to PCs.</summary>
internal static class PeripheralRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        CheckSingles(domain).Concat(CheckSounds(domain)).Concat(CheckIommus(domain))
            .Concat(ImplicitDevices.IsPseries(domain) ? CheckPseries(domain) : []);

    private static IEnumerable<Problem> CheckSingles(DomainDefinition domain)
    {
        (Type Type, string Message)[] singles =
        [
            (typeof(Memballoon), "only a single memory balloon device is supported"),
            (typeof(Nvram), "only a single nvram device is supported"),
            (typeof(Vsock), "only a single vsock device is supported"),
            (typeof(Iommu), "only a single IOMMU device is supported"),
            (typeof(RedirectionFilter), "only one set of redirection filter rule is supported"),
        ];
        foreach (var (type, message) in singles)
        {
            var devices = domain.Devices.Where(device => device.GetType() == type).ToList();
            if (devices.Count > 1) yield return Bad(devices[^1], ErrorCode.XmlError, message);
        }

        foreach (var group in domain.Devices.Of<Panic>().GroupBy(panic => panic.Model).Where(group => group.Count() > 1))
            yield return Bad(group.Last(), ErrorCode.XmlError, $"Multiple panic devices with model '{PanicXml.Models[group.Key]}'");
        var watchdogs = domain.Devices.Of<Watchdog>().ToList();
        if (watchdogs.Select(watchdog => watchdog.Action).Distinct().Count() > 1)
            yield return Bad(watchdogs[^1], ErrorCode.ConfigUnsupported, "watchdogs with different actions are not supported with this QEMU binary");
    }

    private static IEnumerable<Problem> CheckSounds(DomainDefinition domain)
    {
        var ids = new HashSet<uint>();
        foreach (var audio in domain.Devices.Of<Audio>().Where(audio => !ids.Add(audio.Id)))
            yield return Bad(audio, ErrorCode.XmlError, $"only one audio backend can have the id {audio.Id}");
        foreach (var sound in domain.Devices.Of<Sound>())
        {
            if (sound.AudioId is { } id && !ids.Contains(id))
                yield return Bad(sound, ErrorCode.XmlError, $"no audio device with ID {id}");
            if (sound.MultiChannel is not null && sound.Model != SoundModel.Usb)
                yield return Bad(sound, ErrorCode.ConfigUnsupported, "'multichannel' attribute is not supported for sound models other than 'usb'");
        }
    }

    private static IEnumerable<Problem> CheckIommus(DomainDefinition domain) =>
        domain.Devices.Of<Iommu>().Select(iommu => Bad(iommu, ErrorCode.ConfigUnsupported, iommu.Model switch
        {
            "intel" or "amd" => $"IOMMU device: '{iommu.Model}' is only supported with Q35 machines: pseries guests have an IOMMU always",
            "smmuv3" => "IOMMU device: 'smmuv3' is only supported with ARM Virt machines: pseries guests have an IOMMU always",
            var model => $"IOMMU device: '{model}' is not supported with pseries machines: they have an IOMMU always",
        }));

    private static IEnumerable<Problem> CheckPseries(DomainDefinition domain)
    {
        foreach (var watchdog in domain.Devices.Of<Watchdog>().Where(watchdog => watchdog.Model != WatchdogModel.I6300Esb))
            yield return Bad(watchdog, ErrorCode.ConfigUnsupported, $"watchdog model '{WatchdogXml.Models[watchdog.Model]}' is not available on pseries machines: i6300esb is");
        foreach (var sound in domain.Devices.Of<Sound>().Where(sound => sound.Model is SoundModel.Sb16 or SoundModel.PcSpeaker))
            yield return Bad(sound, ErrorCode.ConfigUnsupported, $"sound card model '{SoundXml.Models[sound.Model]}' is not supported by qemu for pseries machines: ac97, es1370, ich6, ich9 and usb are");
        foreach (var panic in domain.Devices.Of<Panic>())
        {
            if (panic is { Model: PanicModel.Pseries, Address: not null })
                yield return Bad(panic, ErrorCode.ConfigUnsupported, "setting the panic device address is not supported for model 'pseries'");
            if (panic.Model is PanicModel.Isa or PanicModel.Hyperv)
                yield return Bad(panic, ErrorCode.ConfigUnsupported, $"panic device model '{PanicXml.Models[panic.Model]}' belongs to PC guests: pseries firmware offers model='pseries' always");
        }
    }

    private static Problem Bad(Device device, ErrorCode code, string message) => new(code, message, device.Origin.Place);
}
