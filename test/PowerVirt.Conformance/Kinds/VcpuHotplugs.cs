using System.Collections.Immutable;
using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Conformance.Kinds;

/// <summary>Virtual CPUs plugged into a running guest: what its QEMU is told, and both definitions afterwards.</summary>
internal static class VcpuHotplugs
{
    private static readonly XmlOptions Live = new(Inactive: false, Secrets: true);

    public static Verdict Run(ConformanceCase given)
    {
        var kept = GuestRoad.Complete(File.ReadAllText(given.Input()), GuestSurroundings.OfTest(given)).Completed!;
        var running = DeviceAliases.Assign(kept) with { Id = 7 };
        var monitor = new RecordedMonitor(given.Input(1));
        var vcpus = Ask(monitor, running);
        var (change, next) = Decide(given, vcpus, kept);
        if (change.Value is not { } plan) return Verdict.Of(given.ArgumentFlag("fail") ? null : change.Problems[0].Message);
        if (given.ArgumentFlag("fail")) return Verdict.Failed("it should be refused");

        foreach (var unit in plan.Units)
        {
            monitor.Ask(plan.Command(vcpus[(int)unit]));
            vcpus = Ask(monitor, running);
        }

        if (!monitor.IsAtEnd) return Verdict.Failed("more was asked");
        running = VcpuDefinitions.Running(running, vcpus);
        return Verdict.Of(
            XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), DomainXml.Format(running, Live))
            ?? XmlComparison.FirstDifference(File.ReadAllText(given.Expected(1)), DomainXml.Format(next.OrThrow(), Live)));
    }

    private static (Parsed<VcpuChange> Change, Parsed<DomainDefinition> Next) Decide(
        ConformanceCase given, ImmutableArray<GuestVcpu> vcpus, DomainDefinition kept)
    {
        if (given.Argument("newcpus") is { } number)
        {
            var count = number.GetUInt32();
            return (VcpuHotplug.ToCount(vcpus, count), VcpuDefinitions.AtNextStart(kept, count, pluggable: true));
        }

        if (!NumberSet.TryParse(given.ArgumentText("cpumap") ?? "", out var chosen)) throw new InvalidDataException("cpumap is no list");
        var on = given.ArgumentFlag("state");
        return (VcpuHotplug.Switch(vcpus, chosen, on), VcpuDefinitions.AtNextStart(kept, chosen, on));
    }

    private static ImmutableArray<GuestVcpu> Ask(RecordedMonitor monitor, DomainDefinition domain)
    {
        var units = QmpReplies.HotpluggableCpus(monitor.Ask(QmpCommand.QueryHotpluggableCpus));
        var threads = QmpReplies.Cpus(monitor.Ask(QmpCommand.QueryCpus));
        return VcpuMapping.Of(units, threads, domain.Vcpus.Maximum);
    }
}
