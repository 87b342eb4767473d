using System.Text.RegularExpressions;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>The names of the monitor's events that a client wants: one, or all that match a pattern.</summary>
internal sealed class MonitorEventChoice
{
    /// <summary>virConnectDomainQemuMonitorEventRegisterFlags of libvirt-qemu.h.</summary>
    public const uint Regex = 1, NoCase = 2;

    private readonly Regex _pattern;

    private MonitorEventChoice(Regex pattern) => _pattern = pattern;

    /// <exception cref="VmException">The pattern is none.</exception>
    public static MonitorEventChoice? Of(string? name, uint flags)
    {
        if (name is null) return null;
        try
        {
            // Without backtracking no pattern of a client's takes long.
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
                | ((flags & NoCase) != 0 ? RegexOptions.IgnoreCase : RegexOptions.None);
            var pattern = (flags & Regex) != 0
                ? name
                : $"^{System.Text.RegularExpressions.Regex.Escape(name)}$";
            return new MonitorEventChoice(new Regex(pattern, options));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new VmException(ErrorCode.InvalidArgument, $"failed to compile regular expression '{name}'",
                "Give a name such as RESUME, or a pattern such as ^BLOCK_.", cause: wrong);
        }
    }

    public bool Has(string name) => _pattern.IsMatch(name);
}
