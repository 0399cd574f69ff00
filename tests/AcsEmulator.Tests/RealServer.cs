using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.AcsEmulator.Tests;

/// <summary>The emulator and storage on a free port of this machine, as a local cloud has them.</summary>
internal static class RealServer
{
    /// <param name="speed">Virtual seconds in a second. The clock starts at the wall's time, because the official clients date their requests by the wall.</param>
    public static Task<EmulatorServer> StartAsync(double speed)
    {
        var port = FreePort();
        var clock = new VirtualClock(TimeProvider.System.GetUtcNow());
        var storage = new MemoryStorage(clock);
        clock.Run(speed);
        var options = new EmulatorOptions
        {
            QueueConnection = MemoryStorage.ConnectionString(new Uri($"http://127.0.0.1:{port}/")),
            NextVisibleMessage = () => storage.NextVisible,
        };
        var beside = new Dictionary<string, RequestDelegate>(StringComparer.Ordinal) { ["/storage"] = storage.HandleAsync };
        return EmulatorServer.StartAsync(port, options, clock, beside, TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
