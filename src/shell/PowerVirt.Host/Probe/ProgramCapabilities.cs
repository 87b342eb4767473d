using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Probe;

/// <summary>What a QEMU program on this host can do: recalled from the cache, or else asked.</summary>
public sealed class ProgramCapabilities(CapabilityCache cache)
{
    /// <summary>Far more than the fifth of a second it takes; a program that needs longer hangs.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The capabilities.</summary>
    /// <param name="program">Absolute path.</param>
    /// <param name="kvmWorks">Whether this host has KVM for POWER: an answer without it is out of date then.</param>
    /// <param name="stop">Gives up; the asked program is gone then.</param>
    /// <exception cref="VmException">The program cannot be started, hangs, or is no QEMU.</exception>
    public async Task<QemuCapabilities> OfAsync(string program, bool kvmWorks, CancellationToken stop)
    {
        if (Recall(program) is { } known && (known.Kvm is not null || !kvmWorks || !known.KvmPresent)) return known;
        var conversation = await AskAsync(program, stop);
        if (!CapabilityReader.TryRead(conversation, out var qemu, out var problem))
            throw new VmException(problem with { Message = $"{program}: {problem.Message}" });
        // What does not even say what it emulates may do better next time.
        if (qemu.Target.Length > 0) cache.Keep(program, Encoding.UTF8.GetString(CapabilitiesText.Format(qemu)));
        return qemu;
    }

    private QemuCapabilities? Recall(string program) =>
        cache.Find(program) is { } text && CapabilitiesText.TryParse(Encoding.UTF8.GetBytes(text), out var qemu, out _)
            ? qemu
            : null;

    private async Task<ImmutableArray<QmpExchange>> AskAsync(string program, CancellationToken stop)
    {
        var exchanges = ImmutableArray.CreateBuilder<QmpExchange>();
        await using (var qemu = Start(program, CapabilityProbe.AnyAccelerator, stop))
        {
            exchanges.AddRange(await AskAsync(qemu, CapabilityProbe.First));
            exchanges.AddRange(await AskAsync(qemu, CapabilityProbe.Next(exchanges)));
        }

        if (!CapabilityProbe.UsedKvm(exchanges)) return exchanges.DrainToImmutable();
        await using var emulating = Start(program, CapabilityProbe.OnlyTcg, stop);
        exchanges.AddRange(await AskAsync(emulating, CapabilityProbe.UnderTcg));
        return exchanges.DrainToImmutable();
    }

    private ProbedQemu Start(string program, ImmutableArray<string> words, CancellationToken stop) =>
        ProbedQemu.Start(program, [.. words, "-qmp", "stdio"], Deadline, stop);

    private static async Task<IEnumerable<QmpExchange>> AskAsync(
        ProbedQemu qemu, ImmutableArray<CapabilityQuestion> questions)
    {
        var answers = await qemu.AskAsync([.. questions.Select(CommandOf)]);
        return questions.Zip(answers, (question, answer) => new QmpExchange(question, answer));
    }

    private static QmpCommand CommandOf(CapabilityQuestion question) => new(question.Command,
        question.TypeName is { } type ? $"{{\"typename\":\"{JsonEncodedText.Encode(type)}\"}}" : null);
}
