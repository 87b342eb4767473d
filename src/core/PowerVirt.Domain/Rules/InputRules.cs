using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>What is typed at a screen: which device goes on which bus.</summary>
internal static class InputRules
{
    internal const string Remedy = "Keyboards, mice and tablets of a POWER guest are on bus='usb' or bus='virtio'.";

    public static IEnumerable<Problem> Check(DomainDefinition domain) => domain.Devices.Of<Input>().SelectMany(Check);

    private static IEnumerable<Problem> Check(Input input)
    {
        var type = InputXml.Types[input.Type];
        switch (input.Bus)
        {
            case InputBus.Ps2 when input.Type is not (InputType.Mouse or InputType.Keyboard):
                yield return DeviceProblem.Of(input, ErrorCode.InternalError, $"ps2 bus does not support {type} input device", Remedy);
                break;
            case InputBus.Xen:
                yield return DeviceProblem.Of(input, ErrorCode.InternalError, $"unsupported input bus {InputXml.Buses[input.Bus]}", Remedy);
                break;
            case not InputBus.Virtio when input.Type == InputType.Passthrough:
                yield return DeviceProblem.Unsupported(input, "only bus 'virtio' is supported for 'passthrough' input devices");
                break;
            case not InputBus.None when input.Type == InputType.Evdev:
                yield return DeviceProblem.Unsupported(input, "input evdev doesn't support bus element");
                break;
        }

        if (input.Source is not null && input.Type is not (InputType.Passthrough or InputType.Evdev))
            yield return DeviceProblem.Unsupported(input, "setting source evdev path only supported for passthrough input devices");
        if (input.Model is { } model && input.Bus != InputBus.Virtio)
            yield return DeviceProblem.Unsupported(input, $"only bus 'virtio' is supported for input model '{model}'");
        else if (input.Model is "virtio-transitional" or "virtio-non-transitional")
            yield return DeviceProblem.Unsupported(input, $"virtio (non-)transitional models are not supported for input type={type}");
    }
}
