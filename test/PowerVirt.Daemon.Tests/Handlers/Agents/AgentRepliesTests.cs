using System.Text;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Tests.Handlers.Agents;

public class AgentRepliesTests
{
    [Fact]
    public void Addresses_of_an_interface_are_told_with_their_kind()
    {
        var device = Assert.Single(AgentReplies.Interfaces(Bytes(
            """
            [{"name":"eth0","hardware-address":"52:54:00:00:00:01","ip-addresses":[
              {"ip-address":"192.0.2.7","ip-address-type":"ipv4","prefix":24},
              {"ip-address":"2001:db8::7","ip-address-type":"ipv6","prefix":64}]}]
            """)));
        Assert.Equal(("eth0", "52:54:00:00:00:01"), (device.Name, device.HardwareAddress));
        Assert.Equal([(0, "192.0.2.7", 24u), (1, "2001:db8::7", 64u)],
            device.Addresses.Select(address => (address.Type, address.Address, address.Prefix)));
    }

    [Fact]
    public void An_interface_without_addresses_is_told_all_the_same() =>
        Assert.Empty(Assert.Single(AgentReplies.Interfaces(Bytes("""[{"name":"lo"}]"""))).Addresses);

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("""[{"logical-id":-1,"online":true}]""")]
    [InlineData("""[{"online":true}]""")]
    [InlineData("""{"vcpus":[]}""")]
    public void What_has_another_shape_is_refused(string reply) =>
        Assert.Equal(ErrorCode.InternalError,
            Assert.Throws<VmException>(() => AgentReplies.Vcpus(Bytes(reply))).Problem.Code);

    [Fact]
    public void A_list_without_end_is_cut()
    {
        var all = string.Join(',', Enumerable.Range(0, 5000).Select(number => $$"""{"name":"eth{{number}}"}"""));
        Assert.Equal(2048, AgentReplies.Interfaces(Bytes($"[{all}]")).Length);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
