using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt show</c>: what a guest is, and how it is.</summary>
internal static class ShowCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var xml = new Option<bool>("--xml") { Description = "Write its definition, libvirt's domain XML, without secrets." };
        var inactive = new Option<bool>("--inactive")
        {
            Description = "Of a running guest, the definition that counts from its next start.",
        };
        var json = SharedOptions.Json();
        var verb = new Verb("show", "Shows what a guest is, and how it is.") { guest, xml, inactive, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(xml) && result.GetValue(json)) result.AddError("--xml and --json exclude each other.");
        });
        verb.Examples =
        [
            new("powervirt show web", "a summary"),
            new("powervirt show web --xml > web.xml", "its definition, which 'powervirt define' takes"),
        ];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var flags = parsed.GetValue(inactive) ? DaemonConnection.Stored : 0;
            var text = (await daemon.Configuration.DomainGetXmlDescAsync(new(domain, flags), daemon.Call)).Xml;
            if (parsed.GetValue(xml))
            {
                world.Terminal.Out.Write(Printable.Xml(text));
                return ExitCode.Done;
            }

            var row = await GuestList.ReadAsync(daemon, domain);
            var state = await daemon.Lookup.DomainGetStateAsync(new(domain, 0), daemon.Call);
            var status = new DomainStatus((VisibleState)state.State, state.Reason);
            if (parsed.GetValue(json)) CliJson.Write(world.Terminal, ShowJson.Of(row, status, text), CliJson.Context.ShowJson);
            else world.Terminal.Write(Tables.Fields(GuestFields.Of(row, status, DomainXml.Parse(text).Value?.Definition)));
            return ExitCode.Done;
        });
    }
}
