using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Turns a QMP conversation, our own or a recorded one, into what the QEMU can do.</summary>
public static class CapabilityReader
{
    /// <summary>
    /// Reads a conversation. A command that QEMU does not know leaves its facts empty; only the version, the target
    /// and the machines are a must. Commands nobody here needs are passed over.
    /// </summary>
    public static bool TryRead(
        IEnumerable<QmpExchange> conversation,
        [NotNullWhen(true)] out QemuCapabilities? capabilities,
        [NotNullWhen(false)] out Problem? problem)
    {
        capabilities = null;
        var runs = SplitRuns(conversation);
        try
        {
            var first = new Replies(runs[0]);
            problem = Missing(first);
            if (problem is not null) return false;
            capabilities = Read(first, runs.Length > 1 ? new Replies(runs[1]) : null);
            return true;
        }
        catch (JsonException e)
        {
            problem = new Problem(ErrorCode.InternalError, $"QEMU's answer is not JSON: {e.Message}");
            return false;
        }
    }

    private static QemuCapabilities Read(Replies first, Replies? second)
    {
        var version = first.To("query-version")?.Member("qemu") ?? default;
        var kvm = first.To("query-kvm") ?? default;
        var underKvm = kvm.Flag("enabled") is true;
        var schema = new QapiSchema(first.ItemsOf("query-qmp-schema"));
        var facts = AcceleratorReader.Read(first);
        return new QemuCapabilities
        {
            Version = new QemuVersion(Number(version, "major"), Number(version, "minor"), Number(version, "micro")),
            Package = (first.To("query-version")?.Text("package") ?? "").Trim(' ', '(', ')'),
            Target = first.To("query-target")?.Text("arch") ?? "",
            KvmPresent = kvm.Flag("present") is true,
            Kvm = underKvm ? facts : null,
            Tcg = underKvm ? second is null ? null : AcceleratorReader.Read(second) : facts,
            Types = NameSet.Of(first.To("qom-list-types").Names()),
            Properties = ReadProperties(first),
            // The schema of old QEMUs (2.6 is one) leaves out device_add and netdev_add; before 2.5 there is none.
            Commands = NameSet.Of(schema.Named("command").Concat(first.To("query-commands").Names())),
            Events = NameSet.Of(schema.Named("event")),
            Schema = NameSet.Of(SchemaPaths.Asked.SelectMany(schema.Find)),
            Options = NameSet.Of(first.To("query-command-line-options").Items().SelectMany(ReadOption)),
            MigrationCapabilities = NameSet.Of(first.To("query-migrate-capabilities").Names("capability")),
            TpmModels = NameSet.Of(first.To("query-tpm-models").Names()),
            TpmTypes = NameSet.Of(first.To("query-tpm-types").Names()),
        };
    }

    private static ImmutableSortedDictionary<string, TypeProperties> ReadProperties(Replies replies)
    {
        var table = QemuCapabilities.NoProperties.ToBuilder();
        foreach (var (type, list) in replies.ToTypes("device-list-properties", "qom-list-properties"))
        {
            var switches = list.Items().Select(ReadSwitch).OfType<string>();
            table[type] = new TypeProperties(NameSet.Of(list.Names()), NameSet.Of(switches));
        }

        return table.ToImmutable();
    }

    private static string? ReadSwitch(JsonElement property) =>
        property.Flag("default-value") is { } value && property.Text("name") is { } name
            ? TypeProperties.Switch(name, value)
            : null;

    private static IEnumerable<string> ReadOption(JsonElement option)
    {
        if (option.Text("option") is not { Length: > 0 } name) yield break;
        yield return name;
        foreach (var parameter in option.Member("parameters").Names()) yield return $"{name}.{parameter}";
    }

    private static int Number(JsonElement from, string name) => (int)(from.Number(name) ?? 0);

    private static Problem? Missing(Replies replies)
    {
        string[] needed = ["query-version", "query-target", "query-machines"];
        var missing = needed.Where(command => replies.To(command) is null).ToArray();
        return missing.Length == 0 ? null : new Problem(
            ErrorCode.InternalError,
            $"QEMU did not say what it can do: no answer to {string.Join(", ", missing)}.",
            Remedy: "Check that this is a program like qemu-system-ppc64, and that it starts with -machine none.");
    }

    // Every process begins its conversation with qmp_capabilities.
    private static ImmutableArray<ImmutableArray<QmpExchange>> SplitRuns(IEnumerable<QmpExchange> conversation)
    {
        var runs = new List<ImmutableArray<QmpExchange>.Builder> { ImmutableArray.CreateBuilder<QmpExchange>() };
        foreach (var exchange in conversation)
        {
            if (exchange.Question.Command == "qmp_capabilities" && runs[^1].Count > 0)
                runs.Add(ImmutableArray.CreateBuilder<QmpExchange>());
            runs[^1].Add(exchange);
        }

        return [.. runs.Select(run => run.DrainToImmutable())];
    }
}
