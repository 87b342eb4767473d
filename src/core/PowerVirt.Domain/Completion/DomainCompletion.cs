namespace PowerVirt.Domain.Completion;

/// <summary>Fills in what a definition leaves open, so that nothing about the guest is decided anywhere else:
/// machine, implicit devices, models and addresses, each as libvirt gives them.</summary>
public static class DomainCompletion
{
    /// <summary>The definition with nothing left open; completing it again changes nothing.</summary>
    /// <param name="definition">As it was read.</param>
    /// <param name="facts">What the QEMU offers.</param>
    /// <param name="seed">UUID and MAC addresses for what has none.</param>
    /// <param name="isNew">False for a guest that existed before:
    /// defaults that would change its hardware stay the old ones.</param>
    public static Parsed<DomainDefinition> Complete(
        DomainDefinition definition, MachineFacts facts, CompletionSeed seed, bool isNew = true)
    {
        var problems = new List<Problem>();
        var domain = MachineDefaults.Apply(definition, facts, seed, problems);
        domain = SecurityLabels.Complete(domain);
        domain = VcpuStates.Complete(domain);
        domain = NumaCells.Complete(domain, isNew);
        domain = MemoryModules.Complete(domain, seed, isNew, problems);
        domain = MemorySizes.Complete(domain, isNew);
        domain = ControllerIndexes.Assign(domain, problems);
        domain = ImplicitDevices.Add(domain);
        domain = domain.With(ScreenDefaults.PrimaryFirst(domain.Devices));
        domain = DeviceDefaults.Apply(domain, facts, seed, isNew, problems);
        domain = SerialConsole.Pair(domain);
        domain = DiskAddresses.Assign(domain, problems);
        domain = HostScsiAddresses.Assign(domain);
        domain = SmartcardAddresses.Assign(domain);
        domain = VirtioSerialAddresses.Assign(domain, problems);
        domain = ImpliedControllers.Add(domain, problems);
        domain = DeviceDefaults.Apply(domain, facts, seed, isNew, problems);
        domain = SpaprVioAddresses.Assign(domain, problems);
        domain = PciAddresses.Assign(domain, facts, problems);
        domain = UsbAddresses.Assign(domain, isNew, problems);
        return new Parsed<DomainDefinition>(domain, problems);
    }
}
