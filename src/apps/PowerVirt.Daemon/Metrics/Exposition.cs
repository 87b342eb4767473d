using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PowerVirt.Rpc.Counting;

namespace PowerVirt.Daemon.Metrics;

/// <summary>Writes numbers in the text format of Prometheus, version 0.0.4.</summary>
/// <remarks>Source: https://prometheus.io/docs/instrumenting/exposition_formats/.</remarks>
internal sealed class Exposition
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a family; its samples follow at once.</summary>
    /// <param name="name">With unit, and with <c>_total</c> for a counter.</param>
    /// <param name="type"><c>counter</c>, <c>gauge</c> or <c>histogram</c>.</param>
    /// <param name="help">What it says.</param>
    public Exposition Family(string name, string type, string help)
    {
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        return this;
    }

    public Exposition Sample(string name, double value, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        _text.Append(name);
        for (var i = 0; i < labels.Length; i++)
        {
            _text.Append(i == 0 ? '{' : ',').Append(labels[i].Name).Append("=\"");
            AppendEscaped(labels[i].Value);
            _text.Append('"');
        }

        if (labels.Length > 0) _text.Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
        return this;
    }

    public Exposition Histogram(string name, DurationHistogram durations, ImmutableArray<(string Name, string Value)> labels = default)
    {
        (string Name, string Value)[] given = labels.IsDefault ? [] : [.. labels];
        var counts = durations.Cumulated();
        for (var i = 0; i < durations.Bounds.Length; i++)
            Sample($"{name}_bucket", counts[i], [.. given, ("le", Number(durations.Bounds[i]))]);
        Sample($"{name}_bucket", counts[^1], [.. given, ("le", "+Inf")]);
        Sample($"{name}_sum", durations.Sum.TotalSeconds, given);
        return Sample($"{name}_count", counts[^1], given);
    }

    public override string ToString() => _text.ToString();

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Guests' names are the clients' choice: whatever would end the value or the line is escaped.</summary>
    private void AppendEscaped(string value)
    {
        foreach (var c in value)
        {
            if (c == '\\') _text.Append("\\\\");
            else if (c == '"') _text.Append("\\\"");
            else if (c == '\n') _text.Append("\\n");
            else _text.Append(c);
        }
    }
}
