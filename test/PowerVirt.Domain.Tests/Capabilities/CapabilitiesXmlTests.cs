using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Xml.Capabilities;

namespace PowerVirt.Domain.Tests.Capabilities;

public class CapabilitiesXmlTests
{
    private const string Document = """
        <capabilities>
          <host>
            <uuid>3bd4f4a0-11aa-4c4c-9f9c-6a7d8e9f0a1b</uuid>
            <cpu>
              <arch>ppc64le</arch>
              <model>POWER9</model>
              <vendor>IBM</vendor>
              <topology sockets='1' dies='1' clusters='1' cores='2' threads='2'/>
              <pages unit='KiB' size='64'/>
              <pages unit='KiB' size='2048'/>
            </cpu>
            <power_management>
              <suspend_mem/>
            </power_management>
            <iommu support='yes'/>
            <migration_features>
              <live/>
              <uri_transports>
                <uri_transport>tcp</uri_transport>
              </uri_transports>
            </migration_features>
            <topology>
              <cells num='2'>
                <cell id='0'>
                  <memory unit='KiB'>1048576</memory>
                  <pages unit='KiB' size='64'>16384</pages>
                  <distances>
                    <sibling id='0' value='10'/>
                    <sibling id='8' value='40'/>
                  </distances>
                  <cpus num='2'>
                    <cpu id='0' socket_id='0' die_id='0' cluster_id='0' core_id='0' siblings='0-1'/>
                    <cpu id='1'/>
                  </cpus>
                </cell>
                <cell id='8'>
                  <cpus num='0'/>
                </cell>
              </cells>
            </topology>
            <cache>
              <bank id='0' level='3' type='both' size='10' unit='MiB' cpus='0-1'/>
            </cache>
            <secmodel>
              <model>dac</model>
              <doi>0</doi>
              <baselabel type='kvm'>+64055:+64055</baselabel>
            </secmodel>
          </host>
          <guest>
            <os_type>hvm</os_type>
            <arch name='ppc64le'>
              <wordsize>64</wordsize>
              <emulator>/usr/bin/qemu-system-ppc64</emulator>
              <machine canonical='pseries-7.2' maxCpus='384'>pseries</machine>
              <machine deprecated='yes'>taihu</machine>
              <domain type='qemu'/>
              <domain type='kvm'>
                <emulator>/usr/bin/kvm</emulator>
                <machine maxCpus='8'>pseries-2.6</machine>
              </domain>
            </arch>
            <features>
              <cpuselection/>
              <disksnapshot default='on' toggle='no'/>
            </features>
          </guest>
        </capabilities>

        """;

    [Fact]
    public void Capabilities_are_written_as_they_were_read()
    {
        var read = CapabilitiesXml.Parse(Document);
        Assert.Empty(read.Problems);
        Assert.Equal(Document, CapabilitiesXml.Format(read.Value!));
    }

    [Theory]
    [InlineData("<cells num='2'>", "<cells num='3'>", "announces 3 cells")]
    [InlineData("<cpus num='2'>", "<cpus num='1'>", "announces 1 CPUs")]
    [InlineData("<suspend_mem/>", "<hibernate/>", "no part of the capabilities")]
    [InlineData("support='yes'", "support='perhaps'", "perhaps")]
    [InlineData("siblings='0-1'", "siblings='no'", "bitmap")]
    [InlineData("<arch>ppc64le</arch>", "<arch>ppc64le</arch><smt/>", "no part of the capabilities")]
    public void What_no_host_can_say_is_an_error(string right, string wrong, string message)
    {
        var read = CapabilitiesXml.Parse(Document.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(read.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
        Assert.False(read.Succeeded);
    }

    [Fact]
    public void The_chip_of_an_x86_host_is_kept()
    {
        var text = Document.Replace("<vendor>IBM</vendor>", "<vendor>Intel</vendor><signature family='6' model='94' stepping='3'/>", StringComparison.Ordinal);
        var read = CapabilitiesXml.Parse(text);
        Assert.Empty(read.Problems);
        Assert.Equal(new HostCpuSignature(6, 94, 3), read.Value!.Host.Cpu.Signature);
        Assert.Contains("<signature family='6' model='94' stepping='3'/>", CapabilitiesXml.Format(read.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<domain/>")]
    [InlineData("<capabilities/>")]
    [InlineData("<capabilities>")]
    public void Other_documents_are_refused(string text) => Assert.Null(CapabilitiesXml.Parse(text).Value);
}
