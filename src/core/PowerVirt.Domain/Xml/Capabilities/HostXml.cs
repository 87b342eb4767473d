using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary><c>host</c>.</summary>
internal static class HostXml
{
    private static readonly string[] SleepStates = ["suspend_mem", "suspend_disk", "suspend_hybrid"];

    public static HostDescription Read(Cursor host) => new(HostCpuXml.Read(host))
    {
        Uuid = host.Child("uuid") is { } uuid ? uuid.Uuid(uuid.Text) : null,
        SleepStates = host.Child("power_management") is { } sleep ? [.. SleepStates.Where(sleep.Has)] : null,
        HasIommu = host.YesNoOf("iommu", "support"),
        Migration = host.Child("migration_features") is { } migration ? ReadMigration(migration) : null,
        Cells = HostCellXml.Read(host),
        Caches = host.Child("cache")?.Each("bank", CacheBankXml.Read) ?? [],
        SecurityModels = host.Each("secmodel", ReadModel),
    };

    public static void Write(MarkupWriter xml, HostDescription host)
    {
        xml.Open("host").Leaf("uuid", host.Uuid?.ToString());
        HostCpuXml.Write(xml, host.Cpu);
        if (host.SleepStates is { } states)
        {
            xml.Open("power_management");
            foreach (var state in states) xml.Open(state).Close();
            xml.Close();
        }

        if (host.HasIommu is { } iommu) xml.Open("iommu").YesNo("support", iommu).Close();
        if (host.Migration is { } migration) Write(xml, migration);
        HostCellXml.Write(xml, host.Cells);
        CacheBankXml.Write(xml, host.Caches);
        foreach (var model in host.SecurityModels) Write(xml, model);
        xml.Close();
    }

    private static MigrationSupport ReadMigration(Cursor migration) =>
        new(migration.Has("live"), migration.Child("uri_transports")?.Each("uri_transport", transport => transport.Text ?? "") ?? []);

    private static void Write(MarkupWriter xml, MigrationSupport migration)
    {
        xml.Open("migration_features").Flag("live", migration.Live);
        if (!migration.Transports.IsEmpty)
        {
            xml.Open("uri_transports");
            foreach (var transport in migration.Transports) xml.Leaf("uri_transport", transport);
            xml.Close();
        }

        xml.Close();
    }

    private static SecurityModel ReadModel(Cursor model) => new(
        model.TextOf("model") ?? "",
        model.TextOf("doi") ?? "",
        model.Each("baselabel", label => (label.Required("type"), label.Text ?? "")));

    private static void Write(MarkupWriter xml, SecurityModel model)
    {
        xml.Open("secmodel").Leaf("model", model.Name).Leaf("doi", model.Interpretation);
        foreach (var (type, label) in model.Labels) xml.Open("baselabel").Attribute("type", type).Text(label).Close();
        xml.Close();
    }
}
