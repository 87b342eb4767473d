namespace PowerVirt.Qemu.Planning;

/// <summary>
/// An order given to QEMU's monitor before the guest runs, for what the command line cannot or must not say.
/// </summary>
/// <param name="Command">Such as <c>set_link</c>.</param>
/// <param name="Arguments">A JSON object; it may hold a secret and belongs in no log.</param>
/// <param name="Why">One sentence for <c>powervirt explain</c>.</param>
public sealed record MonitorStep(string Command, string Arguments, string Why);
