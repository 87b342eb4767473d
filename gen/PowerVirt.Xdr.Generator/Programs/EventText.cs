namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>What is made of an interface of events: who sends them, and who receives them.</summary>
internal static class EventText
{
    private const string Wire = "global::PowerVirt.Wire.Programs";
    private const string Xdr = "global::PowerVirt.Wire.Xdr";

    public static string Of(ProgramModel model)
    {
        var text = new CodeText();
        text.Line($"namespace {model.Namespace};").Line()
            .Line("/// <summary>Sends the events over a channel.</summary>")
            .Open($"public sealed class {model.Name}Sender({Wire}.IEventChannel channel) : {model.Interface}");
        foreach (var procedure in model.Procedures)
        {
            text.Line($"public void {procedure.Name}({(procedure.Arguments.Length > 0 ? procedure.Arguments + " message" : "")}) =>")
                .Line($"    channel.Send(0x{model.Number:x}, {model.Version}, {procedure.Number}, {(procedure.Arguments.Length > 0 ? "message" : "null")});");
        }
        text.Close().Line()
            .Line("/// <summary>Decodes events and hands them on.</summary>")
            .Open($"public sealed class {model.Name}Receiver({model.Interface} target) : {Wire}.IEventGroup")
            .Line($"public uint Program => 0x{model.Number:x};").Line()
            .Open($"public bool Receive(int procedure, ref {Xdr}.XdrReader message)")
            .Open("switch (procedure)");
        foreach (var procedure in model.Procedures)
        {
            var argument = procedure.Arguments.Length > 0 ? $"{procedure.Arguments}.Decode(ref message)" : "";
            text.Line($"case {procedure.Number}: target.{procedure.Name}({argument}); return true;");
        }
        return text.Line("default: return false;").Close().Close().Close().ToString();
    }
}
