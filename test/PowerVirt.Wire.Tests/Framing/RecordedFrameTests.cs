using System.Reflection;
using PowerVirt.Testing;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Wire.Tests.Framing;

/// <summary>What virsh 9.0 sent (&gt;) and understood (&lt;): list, event, a guest that does not exist, a console.</summary>
public class RecordedFrameTests
{
    private static readonly Dictionary<int, MethodInfo> Methods = typeof(Procedure).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<RpcProgramAttribute>()?.Number == RemoteProgram.Number
            || type.GetCustomAttribute<RpcEventsAttribute>()?.Number == RemoteProgram.Number)
        .SelectMany(type => type.GetMethods()).ToDictionary(NumberOf);

    public static TheoryData<string, string> Frames
    {
        get
        {
            var frames = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.PathOf("golden/wire/recorded/virsh-9.0.txt")).Distinct()) frames.Add(line[..1], line[2..]);
            return frames;
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_recorded_frame_decodes_and_encodes_to_the_same_bytes(string from, string hex)
    {
        var frame = Convert.FromHexString(hex);
        Assert.Equal(frame.Length, FrameHeader.ReadLength(frame));
        var header = FrameHeader.Read(frame);
        if (header.Type is FrameType.Call or FrameType.Reply) Assert.Equal(from == ">" ? FrameType.Call : FrameType.Reply, header.Type);
        var again = new byte[frame.Length];
        header.Write(again, again.Length);
        var payload = frame.AsSpan(FrameHeader.Size);
        if (TypeOf(header) is { } type) WireTypes.Encode(WireType.Of(type).Decode(payload)).CopyTo(again, FrameHeader.Size);
        else if (header.Type == FrameType.Stream) payload.CopyTo(again.AsSpan(FrameHeader.Size));
        Assert.Equal(frame, again);
    }

    private static Type? TypeOf(FrameHeader header)
    {
        var method = Methods[header.Procedure];
        return header switch
        {
            { Type: FrameType.Stream } => null,
            { Status: FrameStatus.Error } => typeof(RemoteError),
            { Type: FrameType.Reply } => method.ReturnType.GenericTypeArguments.FirstOrDefault(),
            _ => method.GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(type => !type.IsGenericParameter),
        };
    }

    private static int NumberOf(MethodInfo method) =>
        method.GetCustomAttribute<ProcedureAttribute>()?.Number ?? method.GetCustomAttribute<EventAttribute>()!.Number;
}
