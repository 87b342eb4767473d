namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>An interface whose methods are procedures of one RPC program.</summary>
internal record struct ProgramModel(
    string Namespace, string Interface, uint Number, uint Version, EquatableArray<ProcedureModel> Procedures)
{
    public readonly string Name => Interface.Substring(1);

    public readonly string File => $"{Namespace}.{Name}.Rpc.g.cs";
}
