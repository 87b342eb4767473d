namespace PowerVirt.Xdr.Generator.Records;

/// <summary>The codec of a record as C#.</summary>
internal static class RecordText
{
    private const string Wire = "global::PowerVirt.Wire.Xdr";

    public static string Of(RecordModel model)
    {
        var text = new CodeText();
        if (model.Fault.Length > 0) text.Line($"#error {model.Name} cannot be put on the wire: see {model.Fault} (an array needs [MaxLength])");
        var fields = model.Fields.Where(field => field.Kind != FieldKind.Unknown).ToArray();
        text.Line($"namespace {model.Namespace};").Line()
            .Open($"{model.Declaration} {model.Name} : {Wire}.IXdr<{model.Name}>")
            .Line("/// <summary>The fewest bytes that it can take.</summary>")
            .Line($"public const int MinimumSize = {string.Join(" + ", fields.Select(FieldCode.Minimum).DefaultIfEmpty("0"))};").Line()
            .Line($"public static string Layout => \"{string.Join("; ", fields.Select(FieldCode.Layout))}\";").Line()
            .Open($"public void Encode({Wire}.XdrWriter writer)").Lines(fields.SelectMany(FieldCode.Encode)).Close().Line()
            .Open($"public static {model.Name} Decode(ref {Wire}.XdrReader reader)")
            .Lines(fields.SelectMany((field, i) => FieldCode.Decode(field, $"field{i}")))
            .Line($"return new {model.Name}({string.Join(", ", fields.Select((field, i) => FieldCode.Decoded(field, $"field{i}")))});")
            .Close().Close();
        return text.ToString();
    }

    public static string Of(UnionModel model)
    {
        var text = new CodeText();
        text.Line($"namespace {model.Namespace};").Line()
            .Open($"abstract partial record {model.Name} : {Wire}.IXdr<{model.Name}>")
            .Line("/// <summary>The fewest bytes that it can take.</summary>")
            .Line("public const int MinimumSize = 8;").Line()
            .Line($"public static string Layout => \"{string.Join("; ", model.Arms.Select(arm => $"case {arm.Discriminant}: {FieldCode.Layout(arm.Value)}"))}\";").Line()
            .Line($"public abstract void Encode({Wire}.XdrWriter writer);").Line()
            .Open($"public static {model.Name} Decode(ref {Wire}.XdrReader reader)")
            .Line("var discriminant = reader.ReadInt32();")
            .Open("switch (discriminant)");
        foreach (var arm in model.Arms)
        {
            text.Line($"case {arm.Discriminant}:").Open("")
                .Lines(FieldCode.Decode(arm.Value, "value")).Line($"return new {arm.Name}({FieldCode.Decoded(arm.Value, "value")});").Close();
        }
        text.Line($"default: throw new {Wire}.XdrException($\"A {model.Name} has no case {{discriminant}}.\");").Close().Close();
        foreach (var arm in model.Arms)
        {
            text.Line().Open($"sealed partial record {arm.Name}").Open($"public override void Encode({Wire}.XdrWriter writer)")
                .Line($"writer.WriteInt32({arm.Discriminant});").Lines(FieldCode.Encode(arm.Value)).Close().Close();
        }
        return text.Close().ToString();
    }
}
