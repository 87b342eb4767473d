using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PowerVirt.Power.Hosts;

/// <summary>
/// Reads and writes a host's facts as a JSON file, so that a guest can be planned for a host that is elsewhere.
/// </summary>
public static class HostFactsFile
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The facts of a file.</summary>
    /// <exception cref="FormatException">The text is not such a file; the message names the member and what it can
    /// be.</exception>
    public static HostFacts Parse(string json) =>
        TryParse(json, out var facts, out var problem) ? facts : throw new FormatException(problem);

    /// <summary>Reads the facts of a file, or says in one sentence what is wrong with it.</summary>
    public static bool TryParse(
        string json, [NotNullWhen(true)] out HostFacts? facts, [NotNullWhen(false)] out string? problem)
    {
        facts = null;
        if (json.Length > MaxLength)
        {
            problem = $"A host-facts file has at most {MaxLength} characters; this one has {json.Length}.";
            return false;
        }

        try
        {
            if (JsonSerializer.Deserialize(json, HostFactsJsonContext.Default.HostFactsJson) is not { } read)
            {
                problem = "The host-facts file is empty.";
                return false;
            }

            facts = HostFactsReader.Read(read);
            problem = null;
            return true;
        }
        catch (JsonException exception)
        {
            problem = $"The host-facts file is not valid (line {exception.LineNumber + 1}): {exception.Message}";
            return false;
        }
        catch (FormatException exception)
        {
            problem = $"The host-facts file is not valid: {exception.Message}";
            return false;
        }
    }

    /// <summary>The file for a host, indented, with a final line feed.</summary>
    public static string Format(HostFacts facts) =>
        JsonSerializer.Serialize(HostFactsReader.Write(facts), HostFactsJsonContext.Default.HostFactsJson) + "\n";
}
