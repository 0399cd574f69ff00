namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>The official JavaScript clients against the emulator, over real HTTP.</summary>
public sealed class ConformanceTests(NodeFixture node)
{
    [Fact]
    public async Task The_official_SMS_client_sends_texts()
    {
        await using var server = await RealServer.StartAsync(speed: 10);
        var said = await node.RunAsync("sms.mjs", server.Emulator.Options.ConnectionString);

        Assert.All(said.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.True(result.GetProperty("successful").GetBoolean());
            Assert.Equal(202, result.GetProperty("httpStatusCode").GetInt32());
            Assert.Equal("accepted", result.GetProperty("repeatabilityResult").GetString());
            Assert.StartsWith("Outgoing_", result.GetProperty("messageId").GetString(), StringComparison.Ordinal);
        });
        Assert.Equal(400, said.GetProperty("refused")[0].GetProperty("httpStatusCode").GetInt32());
        Assert.Equal(401, said.GetProperty("denied").GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public async Task The_official_email_client_sends_an_email_and_sees_it_handed_out()
    {
        await using var server = await RealServer.StartAsync(speed: 10);
        var said = await node.RunAsync("email.mjs", server.Emulator.Options.ConnectionString);

        Assert.Equal("Succeeded", said.GetProperty("result").GetProperty("status").GetString());
        Assert.Equal(400, said.GetProperty("refused").GetProperty("statusCode").GetInt32());
    }
}
