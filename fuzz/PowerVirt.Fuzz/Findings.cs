using System.Security.Cryptography;
using PowerVirt.Testing;

namespace PowerVirt.Fuzz;

/// <summary>Keeps inputs that found something, and the one at work, so that it is there if it ends the process.</summary>
internal sealed class Findings : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _current;

    public Findings(string target)
    {
        _folder = Repository.PathOf($"artifacts/fuzz/{target}");
        Directory.CreateDirectory(_folder);
        _current = new FileStream(Path.Combine(_folder, "current"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public void Begin(byte[] input)
    {
        _current.Position = 0;
        _current.Write(input);
        _current.SetLength(input.Length);
    }

    public void Keep(string kind, byte[] input, string what)
    {
        var file = Path.Combine(_folder, $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}");
        File.WriteAllBytes(file, input);
        File.WriteAllText($"{file}.txt", what);
        Console.WriteLine($"{kind}: {file}\n    {what.Replace("\n", "\n    ", StringComparison.Ordinal)}");
    }

    public void Dispose()
    {
        _current.Dispose();
        File.Delete(_current.Name);
    }
}
