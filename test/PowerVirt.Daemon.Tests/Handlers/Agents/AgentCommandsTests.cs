using System.Text.Json;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Daemon.Tests.Handlers.Agents;

public class AgentCommandsTests
{
    [Fact]
    public void What_a_client_says_stays_a_value()
    {
        const string Hostile = "a\",\"crypted\":true,\"x\":\"\n\u0001";
        foreach (var command in new QmpCommand[]
        {
            AgentCommands.SetPassword(Hostile, Hostile, isHashed: false), AgentCommands.GetSshKeys(Hostile),
            AgentCommands.AddSshKeys(Hostile, [Hostile], replace: true),
        })
        {
            using var arguments = JsonDocument.Parse(command.Arguments!);
            Assert.Equal(Hostile, arguments.RootElement.GetProperty("username").GetString());
            Assert.False(arguments.RootElement.TryGetProperty("x", out _));
        }
    }

    [Fact]
    public void All_file_systems_or_some_are_frozen()
    {
        Assert.Equal(new QmpCommand("guest-fsfreeze-freeze"), AgentCommands.Freeze([]));
        Assert.Equal(
            new QmpCommand("guest-fsfreeze-freeze-list", """{"mountpoints":["/","/srv"]}"""),
            AgentCommands.Freeze(["/", "/srv"]));
    }
}
