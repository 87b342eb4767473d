using PowerVirt.Rpc.Server;

namespace PowerVirt.Rpc.Tests.Server;

public class SubjectPatternTests
{
    [Theory]
    [InlineData("CN=a", "CN=a", true)]
    [InlineData("CN=a", "CN=ab", false)]
    [InlineData("CN=a,O=b", "O=b, CN=a", true)]
    [InlineData("C=GB,ST=London,CN=*", "CN=operator, ST=London, C=GB", true)]
    [InlineData("CN=*,ST=London,C=GB", "CN=operator, ST=London, C=GB", true)]
    [InlineData("CN=op*", "CN=operator", true)]
    [InlineData("CN=OPERATOR", "CN=operator", false)]
    [InlineData("CN=a,O=\"b, c\"", "CN=a, O=\"b, c\"", true)]
    [InlineData("CN=a,O=b", "CN=\"a,O=b\"", false)]
    [InlineData("O=b", "CN=a, O=b", false)]
    public void A_name_is_meant_in_either_order_and_wholly(string pattern, string subject, bool matches) =>
        Assert.Equal(matches, new SubjectPattern(pattern).Matches(subject));
}
