using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Diagnosis;

namespace PowerVirt.Qemu.Tests.Diagnosis;

public class UnseenEndTests
{
    [Theory]
    [InlineData("warning: a\nqemu-system-ppc64: terminating on signal 15 from pid 4242 (/usr/bin/kill)\n", ShutoffReason.Shutdown)]
    [InlineData("qemu-system-ppc64: terminating on signal 2", ShutoffReason.Shutdown)]
    [InlineData("terminating on signal 15 from pid 1\nqemu: ../hw/ppc/spapr.c:1: f: Assertion `x' failed.", ShutoffReason.Crashed)]
    [InlineData("", ShutoffReason.Crashed)]
    public void A_qemu_that_says_it_was_sent_a_signal_was_shut_down_and_any_other_has_crashed(string words, ShutoffReason reason) =>
        Assert.Equal(reason, UnseenEnd.Of(words).Reason);

    [Fact]
    public void The_sender_of_the_signal_is_named() => Assert.Equal(
        "while PowerVirt did not run, by signal 15 from pid 4242 (/usr/bin/kill)",
        UnseenEnd.Of("qemu-system-ppc64: terminating on signal 15 from pid 4242 (/usr/bin/kill)").Status);
}
