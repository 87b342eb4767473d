using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Definitions;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Daemon.Handlers.Connect;
using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Daemon.Handlers.Empty;
using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Daemon.Handlers.Hosts;
using PowerVirt.Daemon.Handlers.Monitor;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Daemon.Policy;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Qemu;
using PowerVirt.Wire.Remote.Connect;
using PowerVirt.Wire.Remote.Domains;
using PowerVirt.Wire.Remote.Host;
using PowerVirt.Wire.Remote.Jobs;
using PowerVirt.Wire.Remote.Networks;
using PowerVirt.Wire.Remote.NodeDevices;
using PowerVirt.Wire.Remote.Secrets;
using PowerVirt.Wire.Remote.Snapshots;
using PowerVirt.Wire.Remote.Storage;

namespace PowerVirt.Daemon.Starting;

/// <summary>Who answers which procedures.</summary>
internal static class ProcedureGroups
{
    public static IEnumerable<IProcedureGroup<CallContext>> Of(
        DomainRegistry registry, KnownQemus qemus, IDomainPlanner planner, DaemonIdentity identity,
        EventRegistrations registrations, Polkit? polkit, HostUuid uuid)
    {
        var domains = new DomainDirectory(registry);
        var agents = new AgentQuestions(domains);
        IProcedureGroup<CallContext>[] groups =
        [
            new AuthenticationDispatcher<CallContext>(new AuthenticationCalls(polkit)),
            new ConnectionDispatcher<CallContext>(new ConnectionCalls(qemus, identity)),
            new EventRegistrationDispatcher<CallContext>(new EventRegistrationCalls(registrations)),
            new DomainLookupDispatcher<CallContext>(new DomainLookup(domains)),
            new DomainConfigurationDispatcher<CallContext>(new DomainConfiguration(domains, agents)),
            new DomainLifecycleDispatcher<CallContext>(new DomainLifecycleCalls(domains, agents)),
            new DomainStatisticsDispatcher<CallContext>(new DomainStatistics(domains)),
            new DomainScreenDispatcher<CallContext>(new DomainScreen(domains)),
            new HostFactsDispatcher<CallContext>(new HostFactsCalls(qemus, planner, uuid)),
            new HostResourcesDispatcher<CallContext>(new HostResourcesCalls()),
            new QemuMonitorDispatcher<CallContext>(new MonitorCalls(domains, agents, registrations)),
            new GuestAgentDispatcher<CallContext>(new GuestAgentCalls(domains, agents)),
            new DomainTuningDispatcher<CallContext>(new DomainShares(domains)),
            new DomainDevicesDispatcher<CallContext>(new NoDeviceChanges()),
            new BlockJobsDispatcher<CallContext>(new NoBlockJobs()),
            new MigrationDispatcher<CallContext>(new NoMigration()),
            new DomainJobsDispatcher<CallContext>(new NoJobs(domains)),
            new SavedStateDispatcher<CallContext>(new NoSavedState(domains)),
            new SnapshotsDispatcher<CallContext>(new NoSnapshots(domains)),
            new CheckpointsDispatcher<CallContext>(new NoCheckpoints(domains)),
            new NetworksDispatcher<CallContext>(new NoNetworks()),
            new StoragePoolsDispatcher<CallContext>(new NoStoragePools()),
            new StorageVolumesDispatcher<CallContext>(new NoStorageVolumes()),
            new InterfacesDispatcher<CallContext>(new NoInterfaces()),
            new NwFiltersDispatcher<CallContext>(new NoNwFilters()),
            new SecretsDispatcher<CallContext>(new NoSecrets()),
            new NodeDevicesDispatcher<CallContext>(new NoNodeDevices()),
        ];
        return groups.Select(group => new Translated(group));
    }
}
