using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Power.Tests.Hosts.Topology;

/// <summary>A host's files, made of lines.</summary>
internal sealed class Texts : IFileTexts
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public string this[string path]
    {
        set => _files[path] = value + "\n";
    }

    /// <summary>A host of cores with some threads each, in nodes of equal size.</summary>
    public static Texts Of(int nodes, int coresPerNode, int threads, Func<int, bool>? online = null)
    {
        var all = Enumerable.Range(0, nodes * coresPerNode * threads).ToArray();
        var on = all.Where(online ?? (_ => true)).ToHashSet();
        var texts = new Texts { ["cpu/present"] = CpuSet.Format(all), ["cpu/online"] = CpuSet.Format(on), ["node/online"] = CpuSet.Format(Enumerable.Range(0, nodes)) };
        foreach (var cpu in all)
        {
            var core = cpu / threads;
            texts[$"node/node{core / coresPerNode}/cpu{cpu}/online"] = "1";
            texts[$"cpu/cpu{cpu}/topology/physical_package_id"] = $"{core / coresPerNode}";
            texts[$"cpu/cpu{cpu}/topology/core_id"] = $"{core * threads}";
            texts[$"cpu/cpu{cpu}/topology/thread_siblings_list"] = CpuSet.Format(all.Where(other => other / threads == core && on.Contains(other)));
        }

        return texts;
    }

    public string Text(string path) => _files.GetValueOrDefault(path, "");

    public IEnumerable<string> Names(string folder) => _files.Keys
        .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(path => path[(folder.Length + 1)..].Split('/')[0]).Distinct();
}
