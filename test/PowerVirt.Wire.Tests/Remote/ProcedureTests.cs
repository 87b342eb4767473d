using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using PowerVirt.Testing;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Tests.Remote;

public class ProcedureTests
{
    private static readonly ImmutableArray<Type> Interfaces =
    [
        .. typeof(Procedure).Assembly.GetTypes().Where(type => type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_procedure_has_its_number_its_right_and_its_types()
    {
        var text = new StringBuilder();
        foreach (var type in Interfaces.Where(type => type.GetCustomAttribute<RpcProgramAttribute>() is not null))
        {
            text.Append(type.FullName!["PowerVirt.Wire.".Length..].Split('`')[0]).Append('\n');
            foreach (var method in type.GetMethods()) Append(text, method, method.GetCustomAttribute<ProcedureAttribute>()!);
        }

        GoldenFile.Check("wire/procedures.txt", text.ToString());
    }

    [Fact]
    public void Every_event_has_its_number_and_its_message()
    {
        var text = new StringBuilder();
        foreach (var type in Interfaces.Where(type => type.GetCustomAttribute<RpcEventsAttribute>() is not null))
        {
            foreach (var method in type.GetMethods())
                text.Append($"{method.GetCustomAttribute<EventAttribute>()!.Number,3} {method.Name} {method.GetParameters().SingleOrDefault()?.ParameterType.Name}\n");
        }

        GoldenFile.Check("wire/events.txt", text.ToString());
    }

    [Fact]
    public void No_number_is_given_twice_and_none_of_libvirt_11_is_missing()
    {
        var numbers = Interfaces.Where(type => Program(type) == 0x20008086).SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<ProcedureAttribute>()?.Number ?? method.GetCustomAttribute<EventAttribute>()!.Number);
        Assert.Equal(Enumerable.Range(1, 453), numbers.Order());
    }

    [Fact]
    public void No_procedure_is_without_a_right() => Assert.All(
        Interfaces.SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttribute<ProcedureAttribute>()).OfType<ProcedureAttribute>(),
        procedure => Assert.NotEqual(Access.None, procedure.Access));

    private static uint? Program(Type type) =>
        type.GetCustomAttribute<RpcProgramAttribute>()?.Number ?? type.GetCustomAttribute<RpcEventsAttribute>()?.Number;

    private static void Append(StringBuilder text, MethodInfo method, ProcedureAttribute procedure)
    {
        var arguments = method.GetParameters().Length == 2 ? method.GetParameters()[0].ParameterType.Name : "-";
        var answer = method.ReturnType.GenericTypeArguments.FirstOrDefault()?.Name ?? "-";
        text.Append($"  {procedure.Number,3} {procedure.Access,-8} {method.Name} {arguments} {answer}\n");
    }
}
