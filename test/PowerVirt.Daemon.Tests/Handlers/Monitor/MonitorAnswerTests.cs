using System.Text.Json;
using PowerVirt.Daemon.Handlers.Monitor;
using PowerVirt.Domain;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Daemon.Tests.Handlers.Monitor;

public class MonitorAnswerTests
{
    [Fact]
    public void An_answer_is_handed_on() =>
        Assert.Equal("""{"return":{"running": true},"id":"powervirt"}""",
            MonitorAnswer.Text(new QmpMessage.Return(7, """{"running": true}"""u8.ToArray())));

    [Fact]
    public void A_refusal_is_handed_on_in_QEMUs_words()
    {
        const string Words = "Device '\"\\\n\u0001' not found";
        var text = MonitorAnswer.Text(new QmpMessage.Error(7, "DeviceNotFound", Words));
        Assert.StartsWith("""{"id":"powervirt","error":{"class":"DeviceNotFound","desc":"Device '""", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(Words, json.RootElement.GetProperty("error").GetProperty("desc").GetString());
    }

    [Fact]
    public void What_people_read_is_the_text_alone() =>
        Assert.Equal("VM status: \"running\"\r\n",
            MonitorAnswer.Words(new QmpMessage.Return(7, "\"VM status: \\\"running\\\"\\r\\n\""u8.ToArray())));

    [Fact]
    public void What_QEMU_refuses_of_people_is_an_error() =>
        Assert.Contains("invalid CPU index", Assert.Throws<VmException>(() =>
            MonitorAnswer.Words(new QmpMessage.Error(7, "GenericError", "invalid CPU index"))).Message, StringComparison.Ordinal);
}
