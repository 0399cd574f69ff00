using System.Net;
using System.Net.Sockets;
using Ringback.Simulation;

namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>The official JavaScript clients against the emulator, over real HTTP.</summary>
public sealed class ConformanceTests(NodeFixture node)
{
    [Fact]
    public async Task The_official_SMS_client_sends_texts()
    {
        await using var server = await StartAsync();
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
        await using var server = await StartAsync();
        var said = await node.RunAsync("email.mjs", server.Emulator.Options.ConnectionString);

        Assert.Equal("Succeeded", said.GetProperty("result").GetProperty("status").GetString());
        Assert.Equal(400, said.GetProperty("refused").GetProperty("statusCode").GetInt32());
    }

    /// <summary>A server on a free port whose clock runs ten times as fast as the wall's, from now: the official clients date their requests by the wall.</summary>
    private static Task<EmulatorServer> StartAsync()
    {
        var clock = new VirtualClock(TimeProvider.System.GetUtcNow());
        clock.Run(10);
        return EmulatorServer.StartAsync(FreePort(), new EmulatorOptions(), clock, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
