namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>What is made of an interface of procedures: their table, the dispatcher, the refusals and the client.</summary>
internal static class ProgramText
{
    private const string Wire = "global::PowerVirt.Wire.Programs";
    private const string Xdr = "global::PowerVirt.Wire.Xdr";
    private const string Task = "global::System.Threading.Tasks.ValueTask";

    public static string Of(ProgramModel model)
    {
        var text = new CodeText();
        text.Line($"namespace {model.Namespace};").Line();
        Table(text, model);
        Dispatcher(text.Line(), model);
        Unsupported(text.Line(), model);
        Client(text.Line(), model);
        return text.ToString();
    }

    private static void Table(CodeText text, ProgramModel model)
    {
        text.Line($"/// <summary>The procedures of <see cref=\"{model.Interface}{{TContext}}\"/>.</summary>")
            .Open($"public static class {model.Name}Procedures")
            .Line($"public static global::System.Collections.Immutable.ImmutableArray<{Wire}.Procedure> All {{ get; }} =").Line("[");
        foreach (var procedure in model.Procedures)
            text.Line($"    new(0x{model.Number:x}, {model.Version}, {procedure.Number}, \"{procedure.Title}\", {procedure.Access}),");
        text.Line("];").Close();
    }

    private static void Dispatcher(CodeText text, ProgramModel model)
    {
        text.Line("/// <summary>Decodes a call's arguments and hands them to whoever implements the procedures.</summary>")
            .Line($"public sealed class {model.Name}Dispatcher<TContext>({model.Interface}<TContext> target) : {Wire}.IProcedureGroup<TContext>")
            .Line($"    where TContext : {Wire}.ICallContext").Line("{")
            .Line($"    public global::System.Collections.Immutable.ImmutableArray<{Wire}.Procedure> Procedures => {model.Name}Procedures.All;").Line()
            .Line($"    public {Task} DispatchAsync(int procedure, ref {Xdr}.XdrReader arguments, TContext context)").Line("    {")
            .Line("        switch (procedure)").Line("        {");
        foreach (var procedure in model.Procedures)
        {
            text.Line($"            case {procedure.Number}:").Line("            {");
            if (procedure.Arguments.Length > 0) text.Line($"                var args = {procedure.Arguments}.Decode(ref arguments);");
            text.Line("                arguments.End();")
                .Line($"                return context.CompleteAsync(target.{procedure.Name}({(procedure.Arguments.Length > 0 ? "args, " : "")}context){(procedure.Return.Length > 0 ? ".Pending" : "")});")
                .Line("            }");
        }
        text.Line($"            default: throw new global::System.ArgumentOutOfRangeException(nameof(procedure), procedure, \"It is not of this group.\");")
            .Line("        }").Line("    }").Line("}");
    }

    private static void Unsupported(CodeText text, ProgramModel model)
    {
        text.Line("/// <summary>Refuses every procedure as not supported; whoever derives from it implements what there is.</summary>")
            .Open($"public abstract class Unsupported{model.Name}<TContext> : {model.Interface}<TContext>");
        foreach (var procedure in model.Procedures)
        {
            text.Line($"public virtual {Result(procedure)} {procedure.Name}({Parameters(procedure)}) =>")
                .Line($"    throw {Wire}.RpcException.Unsupported(\"{procedure.Title}\");");
        }
        text.Close();
    }

    private static void Client(CodeText text, ProgramModel model)
    {
        text.Line("/// <summary>Calls the procedures over a channel.</summary>")
            .Open($"public sealed class {model.Name}Client<TContext>({Wire}.ICallChannel<TContext> channel) : {model.Interface}<TContext>");
        var i = 0;
        foreach (var procedure in model.Procedures)
        {
            var call = $"channel.CallAsync({model.Name}Procedures.All[{i++}], {(procedure.Arguments.Length > 0 ? "args" : "null")}, ";
            text.Line($"public {Result(procedure)} {procedure.Name}({Parameters(procedure)}) =>")
                .Line(procedure.Return.Length > 0
                    ? $"    new({call}static (ref {Xdr}.XdrReader answer) => {procedure.Return}.Decode(ref answer), context));"
                    : $"    {call}context);");
        }
        text.Close();
    }

    private static string Result(ProcedureModel procedure) => procedure.Return.Length > 0 ? $"{Wire}.Answer<{procedure.Return}>" : Task;

    private static string Parameters(ProcedureModel procedure) =>
        (procedure.Arguments.Length > 0 ? $"{procedure.Arguments} args, " : "") + "TContext context";
}
