using System.Net;
using System.Net.Sockets;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.AcsEmulator.Tests;

/// <summary>The emulator and storage on a free port of this machine, as a local cloud has them.</summary>
internal static class RealServer
{
    /// <param name="speed">Virtual seconds in a second. The clock starts at the wall's time, because the official clients date their requests by the wall.</param>
    public static Task<EmulatorServer> StartAsync(double speed)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var clock = new VirtualClock(TimeProvider.System.GetUtcNow());
        var storage = new MemoryStorage(clock);
        clock.Run(speed);
        var options = new EmulatorOptions
        {
            PublicUrl = address,
            QueueConnection = MemoryStorage.ConnectionString(address),
            NextVisibleMessage = () => storage.NextVisible,
        };
        return EmulatorServer.StartAsync(options, clock, storage.HandleAsync, TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
