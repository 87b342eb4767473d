using System.Text;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class CapabilityReaderTests
{
    [Theory]
    [InlineData(Recording.Qemu26)]
    [InlineData(Recording.Qemu72)]
    public void A_recording_reads_as_expected(string name) =>
        GoldenFile.Check($"capabilities/{name}.txt", CapabilitySummary.Describe(Recording.Capabilities(name)));

    [Fact]
    public void Without_kvm_the_first_process_tells_of_tcg()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        Assert.Null(qemu.Kvm);
        Assert.Equal("pseries-7.2", qemu.Tcg?.Machine("pseries")?.Name);
    }

    [Fact]
    public void With_kvm_the_second_process_tells_of_tcg()
    {
        var qemu = Recording.Capabilities(Recording.Qemu26);
        Assert.True(qemu.Kvm?.HasCpuModel("host"));
        Assert.False(qemu.Tcg?.HasCpuModel("host"));
    }

    [Fact]
    public void A_command_missing_from_an_old_schema_is_known_from_the_list_of_commands()
    {
        var qemu = Recording.Capabilities(Recording.Qemu26);
        Assert.True(qemu.HasCommand("device_add"));
        Assert.False(qemu.HasCommand("qom-list-properties"));
    }

    [Fact]
    public void Another_version_of_a_machine_answers_for_one_that_was_not_asked()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        Assert.True(qemu.HasMachineProperty("pseries", "max-cpu-compat"));
        Assert.True(qemu.HasMachineProperty("pseries-5.2", "cap-cfpc"));
        Assert.False(qemu.HasMachineProperty("powernv9", "max-cpu-compat"));
        Assert.False(qemu.HasMachineProperty("pseries", "no-such-option"));
    }

    [Fact]
    public void Schema_paths_are_found_through_members_cases_values_and_features()
    {
        const string schema = """
            [{"name": "do-it", "meta-type": "command", "arg-type": "0", "ret-type": "[1]", "features": ["json-cli"]},
             {"name": "screendump", "meta-type": "command", "arg-type": "3", "ret-type": "0"},
             {"name": "query-cpu-definitions", "meta-type": "command", "arg-type": "0", "ret-type": "[4]"},
             {"name": "netdev_add", "meta-type": "command", "arg-type": "5", "ret-type": "0"},
             {"name": "blockdev-add", "meta-type": "command", "arg-type": "7", "ret-type": "0"},
             {"name": "device_add", "meta-type": "command", "arg-type": "0", "ret-type": "0", "features": ["json-cli"]},
             {"name": "0", "meta-type": "object", "members": []},
             {"name": "3", "meta-type": "object",
              "members": [{"name": "device", "type": "str"}, {"name": "format", "type": "9"}]},
             {"name": "[4]", "meta-type": "array", "element-type": "4"},
             {"name": "4", "meta-type": "object", "members": [{"name": "unavailable-features", "type": "[str]"}]},
             {"name": "5", "meta-type": "object", "variants": [{"case": "user", "type": "0"}]},
             {"name": "7", "meta-type": "object", "variants": [{"case": "rbd", "type": "8"}]},
             {"name": "8", "meta-type": "object", "members": [{"name": "encrypt", "type": "10"}]},
             {"name": "9", "meta-type": "enum", "values": ["ppm", "png"]},
             {"name": "10", "meta-type": "alternate", "members": [{"type": "null"}, {"type": "11"}]},
             {"name": "11", "meta-type": "object", "members": [{"name": "format", "type": "12"}]},
             {"name": "12", "meta-type": "enum", "members": [{"name": "luks-any"}]}]
            """;
        var qemu = Read(("query-qmp-schema", schema.ReplaceLineEndings(" ")));
        Assert.Equal(
            [
                "blockdev-add/arg/+rbd", "blockdev-add/arg/+rbd/encrypt",
                "blockdev-add/arg/+rbd/encrypt/format/^luks-any",
                "device_add/$json-cli", "netdev_add/arg/+user", "query-cpu-definitions/ret/unavailable-features",
                "screendump/arg/device", "screendump/arg/format/^png",
            ],
            qemu.Schema);
    }

    [Fact]
    public void A_schema_that_goes_in_circles_is_no_trap()
    {
        const string schema = """
            [{"name": "screendump", "meta-type": "command", "arg-type": "[1]", "ret-type": "[1]"},
             {"name": "[1]", "meta-type": "array", "element-type": "[1]"}]
            """;
        Assert.Empty(Read(("query-qmp-schema", schema.ReplaceLineEndings(" "))).Schema);
    }

    [Fact]
    public void Replies_of_the_wrong_kind_are_passed_over()
    {
        var qemu = Read(
            ("qom-list-types", "7"),
            ("query-qmp-schema", "{}"),
            ("query-command-line-options", "[3, {\"option\": 4}]"));
        Assert.Empty(qemu.Types);
        Assert.Empty(qemu.Commands);
        Assert.Empty(qemu.Options);
    }

    [Fact]
    public void A_conversation_without_machines_is_refused_by_name()
    {
        var exchanges = Recording.Exchanges(Recording.Qemu26)
            .Where(exchange => exchange.Question.Command != "query-machines");
        Assert.False(CapabilityReader.TryRead(exchanges, out _, out var problem));
        Assert.Contains("query-machines", problem.Message, StringComparison.Ordinal);
    }

    private static QemuCapabilities Read(params (string Command, string Return)[] replies)
    {
        var all = Recording.Exchanges(Recording.Qemu26)
            .Where(exchange => exchange.Question.Command is "query-version" or "query-target" or "query-machines")
            .Concat(replies.Select(reply => new QmpExchange(
                new CapabilityQuestion(reply.Command), Encoding.UTF8.GetBytes($$"""{"return": {{reply.Return}}}"""))));
        Assert.True(CapabilityReader.TryRead(all, out var qemu, out _));
        return qemu;
    }
}
