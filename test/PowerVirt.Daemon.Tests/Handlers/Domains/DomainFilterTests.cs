using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Daemon.Tests.Handlers.Domains;

public class DomainFilterTests
{
    private const uint Active = 1, Inactive = 2, Persistent = 4, Transient = 8, Paused = 1 << 5, Shutoff = 1 << 6;
    private const uint ManagedSave = 1 << 8, Autostart = 1 << 10;

    private static readonly DomainState Off = DomainState.Initial(EndActions.Default);

    [Theory]
    [InlineData(0u, true)]
    [InlineData(Inactive, true)]
    [InlineData(Active, false)]
    [InlineData(Active | Inactive, true)]
    [InlineData(Paused | Shutoff, true)]
    [InlineData(Inactive | Transient, false)]
    [InlineData(Inactive | Persistent | Shutoff, true)]
    [InlineData(Autostart, false)]
    [InlineData(ManagedSave, false)]
    public void Flags_of_a_group_are_alternatives_and_groups_are_not(uint flags, bool passes) =>
        Assert.Equal(passes, DomainFilter.Lets(flags, Off));
}
