namespace PowerVirt.Xdr.Generator.Records;

/// <summary>C# that encodes, decodes and measures one field.</summary>
internal static class FieldCode
{
    public static IEnumerable<string> Encode(FieldModel field)
    {
        if (field.IsArray)
        {
            yield return $"writer.WriteLength({field.Name}.IsDefault ? 0 : {field.Name}.Length, {field.Bound}, nameof({field.Name}));";
            yield return $"if (!{field.Name}.IsDefault) foreach (var item in {field.Name}) {Write(field, "item")}";
        }
        else if (field.IsOptional)
        {
            yield return $"writer.WriteFlag({field.Name} is not null);";
            yield return $"if ({field.Name} is {{ }} value{field.Name}) {Write(field, "value" + field.Name)}";
        }
        else
        {
            yield return Write(field, field.Name);
        }
    }

    public static IEnumerable<string> Decode(FieldModel field, string into)
    {
        if (field.IsArray)
        {
            yield return $"var {into} = new {field.Type}[reader.ReadLength({field.Bound}, {MinimumOf(field)})];";
            yield return $"for (var i = 0; i < {into}.Length; i++) {into}[i] = {Read(field)};";
        }
        else if (field.IsOptional)
        {
            yield return $"var {into} = reader.ReadFlag() ? {Read(field)} : default({field.Type}?);";
        }
        else
        {
            yield return $"var {into} = {Read(field)};";
        }
    }

    public static string Decoded(FieldModel field, string name) =>
        field.IsArray ? $"global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray({name})" : name;

    public static string Minimum(FieldModel field) => field.IsArray || field.IsOptional ? "4" : MinimumOf(field);

    /// <summary>The field as the interface description says it.</summary>
    public static string Layout(FieldModel field)
    {
        var type = field.Kind switch
        {
            FieldKind.Int32 => "int",
            FieldKind.UInt32 => "unsigned int",
            FieldKind.Int64 => "hyper",
            FieldKind.UInt64 => "unsigned hyper",
            FieldKind.Double => "double",
            FieldKind.Text => $"string<{(field.IsArray ? 4 << 20 : field.Bound)}>",
            FieldKind.Uuid => "opaque[16]",
            FieldKind.Opaque => $"opaque<{field.Bound}>",
            FieldKind.CharVector => $"char[{field.Bound}]",
            FieldKind.CharText or FieldKind.CharBytes => $"char<{field.Bound}>",
            FieldKind.Enumeration => "enum " + field.Type.Split('.').Last(),
            _ => field.Type.Split('.').Last(),
        };
        return $"{type}{(field.IsOptional ? " *" : " ")}{field.Name}{(field.IsArray ? $"<{field.Bound}>" : "")}";
    }

    private static string Write(FieldModel field, string value) => field.Kind switch
    {
        FieldKind.Int32 => $"writer.WriteInt32({value});",
        FieldKind.UInt32 => $"writer.WriteUInt32({value});",
        FieldKind.Int64 => $"writer.WriteInt64({value});",
        FieldKind.UInt64 => $"writer.WriteUInt64({value});",
        FieldKind.Double => $"writer.WriteDouble({value});",
        FieldKind.Text => $"writer.WriteText({value}, {(field.IsArray ? 4 << 20 : field.Bound)}, nameof({field.Name}));",
        FieldKind.Uuid => $"writer.WriteUuid({value});",
        FieldKind.Enumeration => $"writer.WriteInt32((int){value});",
        FieldKind.Opaque => $"writer.WriteOpaque({value}.AsSpan(), {field.Bound}, nameof({field.Name}));",
        FieldKind.CharVector => $"writer.WriteCharVector({value}, {field.Bound}, nameof({field.Name}));",
        FieldKind.CharText or FieldKind.CharBytes => $"writer.WriteCharArray({value}, {field.Bound}, nameof({field.Name}));",
        _ => $"{value}.Encode(writer);",
    };

    private static string Read(FieldModel field) => field.Kind switch
    {
        FieldKind.Int32 => "reader.ReadInt32()",
        FieldKind.UInt32 => "reader.ReadUInt32()",
        FieldKind.Int64 => "reader.ReadInt64()",
        FieldKind.UInt64 => "reader.ReadUInt64()",
        FieldKind.Double => "reader.ReadDouble()",
        FieldKind.Text => $"reader.ReadText({(field.IsArray ? 4 << 20 : field.Bound)})",
        FieldKind.Uuid => "reader.ReadUuid()",
        FieldKind.Enumeration => $"reader.ReadEnumeration<{field.Type}>()",
        FieldKind.Opaque => $"reader.ReadOpaque({field.Bound})",
        FieldKind.CharVector => $"reader.ReadCharVector({field.Bound})",
        FieldKind.CharText => $"reader.ReadCharText({field.Bound})",
        FieldKind.CharBytes => $"reader.ReadCharBytes({field.Bound})",
        _ => $"{field.Type}.Decode(ref reader)",
    };

    private static string MinimumOf(FieldModel field) => field.Kind switch
    {
        FieldKind.Int64 or FieldKind.UInt64 or FieldKind.Double => "8",
        FieldKind.Uuid => "16",
        FieldKind.CharVector => $"{field.Bound * 4}",
        FieldKind.Record => $"{field.Type}.MinimumSize",
        _ => "4",
    };
}
