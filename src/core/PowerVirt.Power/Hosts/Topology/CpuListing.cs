using System.Collections.Immutable;
using System.Globalization;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>/proc/cpuinfo of a POWER host: a block for each CPU that is online, and one about the machine.</summary>
/// <param name="Cpus">In the kernel's order.</param>
/// <param name="Machine">Lines of the machine, such as <c>platform</c> and <c>model</c>.</param>
public sealed record CpuListing(ImmutableArray<ListedCpu> Cpus, ImmutableDictionary<string, string> Machine)
{
    /// <summary>More lines are not read.</summary>
    public const int MaxLines = 200_000;

    public static CpuListing Read(string text)
    {
        var cpus = ImmutableArray.CreateBuilder<ListedCpu>();
        var machine = ImmutableDictionary.CreateBuilder<string, string>();
        ListedCpu? cpu = null;
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (lines++ == MaxLines) break;
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var value = line[(colon + 1)..].Trim().ToString();
            var name = line[..colon].Trim();
            if (name is "processor")
            {
                if (cpu is not null) cpus.Add(cpu);
                cpu = new ListedCpu(value, "", "", "");
            }
            else if (cpu is not null && name is "cpu") cpu = cpu with { Name = value };
            else if (cpu is not null && name is "clock") cpu = cpu with { Clock = value };
            else if (cpu is not null && name is "revision") cpu = cpu with { Revision = value };
            else machine.TryAdd(name.ToString(), value);
        }

        if (cpu is not null) cpus.Add(cpu);
        return new CpuListing(cpus.DrainToImmutable(), machine.ToImmutable());
    }

    /// <summary>The clock in whole MHz; 0 where the kernel does not tell.</summary>
    public int Megahertz
    {
        get
        {
            var clock = Cpus.Select(cpu => cpu.Clock).FirstOrDefault(clock => clock.Length > 0) ?? "";
            var digits = clock.AsSpan();
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            return int.TryParse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture, out var number) ? number : 0;
        }
    }

    /// <summary>What tells one sort of host CPU from another, for caches; null where there is no CPU.</summary>
    public string? Signature => Cpus is [var first, ..] && first.Name.Length > 0 && first.Revision.Length > 0
        ? $"{first.Name}, rev {first.Revision}" : null;
}

/// <summary>One CPU of /proc/cpuinfo; what is not there is empty.</summary>
/// <param name="Number">The kernel's number.</param>
/// <param name="Name">Such as <c>POWER9, altivec supported</c>.</param>
/// <param name="Clock">Such as <c>3690.000000MHz</c>.</param>
/// <param name="Revision">Such as <c>2.1 (pvr 004b 0201)</c>.</param>
public sealed record ListedCpu(string Number, string Name, string Clock, string Revision);
