using System.IO.Enumeration;
using System.Text;

namespace PowerVirt.Rpc.Server;

/// <summary>Tells which client certificates are meant: a distinguished name, in which * stands for anything.</summary>
/// <remarks>
/// Programs write the parts of a name in either order, with or without a space: CN=a,O=b is the same as O=b, CN=a here.
/// </remarks>
public sealed class SubjectPattern
{
    private readonly string _forward;
    private readonly string _backward;

    public SubjectPattern(string pattern)
    {
        var parts = Parts(pattern);
        _forward = string.Join(',', parts);
        parts.Reverse();
        _backward = string.Join(',', parts);
    }

    public bool Matches(string subject)
    {
        var name = string.Join(',', Parts(subject));
        return FileSystemName.MatchesSimpleExpression(_forward, name, ignoreCase: false)
            || FileSystemName.MatchesSimpleExpression(_backward, name, ignoreCase: false);
    }

    public override string ToString() => _forward;

    /// <summary>What commas part, unless they are quoted.</summary>
    private static List<string> Parts(string name)
    {
        var (parts, part, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in name)
        {
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }
}
