using System.Collections;

namespace PowerVirt.Host.Process;

/// <summary>The environment that this program was started with.</summary>
public static class OwnEnvironment
{
    public static IEnumerable<KeyValuePair<string, string>> All =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? ""));
}
