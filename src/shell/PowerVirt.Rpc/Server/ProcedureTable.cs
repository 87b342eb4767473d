using PowerVirt.Rpc.Counting;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Server;

/// <summary>Finds who implements a procedure.</summary>
public sealed class ProcedureTable
{
    private readonly Dictionary<(uint Program, uint Version), Entry?[]> _programs = [];

    /// <exception cref="ArgumentException">Two groups have the same procedure.</exception>
    public ProcedureTable(IEnumerable<IProcedureGroup<CallContext>> groups)
    {
        foreach (var group in groups)
            foreach (var procedure in group.Procedures) Add(procedure, group);
    }

    /// <summary>Every procedure that is implemented, and how often it was called.</summary>
    internal IEnumerable<Entry> All => _programs.Values.SelectMany(entries => entries).OfType<Entry>();

    internal bool Knows(uint program, uint version) => _programs.ContainsKey((program, version));

    internal Entry? Find(uint program, uint version, int procedure) =>
        _programs.TryGetValue((program, version), out var entries) && (uint)procedure < (uint)entries.Length ? entries[procedure] : null;

    private void Add(Procedure procedure, IProcedureGroup<CallContext> group)
    {
        var key = (procedure.Program, procedure.Version);
        var entries = _programs.GetValueOrDefault(key) ?? [];
        if (entries.Length <= procedure.Number) Array.Resize(ref entries, procedure.Number + 1);
        if (entries[procedure.Number] is not null) throw new ArgumentException($"{procedure.Name} is implemented twice.", nameof(group));
        entries[procedure.Number] = new Entry(procedure, group);
        _programs[key] = entries;
    }

    /// <summary>A procedure, the group that implements it, and how often it was called.</summary>
    internal sealed record Entry(Procedure Procedure, IProcedureGroup<CallContext> Group)
    {
        public CallTally Tally { get; } = new();
    }
}
