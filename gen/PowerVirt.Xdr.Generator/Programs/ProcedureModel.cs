namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>One procedure or event of an interface; types that are missing are empty.</summary>
internal record struct ProcedureModel(int Number, string Name, string Access, string Arguments, string Return)
{
    /// <summary>The method's name without the suffix that says it is asynchronous.</summary>
    public readonly string Title => Name.EndsWith("Async", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 5) : Name;
}
