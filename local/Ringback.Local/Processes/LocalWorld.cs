using Ringback.AcsEmulator;
using Ringback.Core.Plans;
using Ringback.Local.Cloud;
using Ringback.Local.Demo;
using Ringback.Memory;

namespace Ringback.Local.Processes;

/// <summary>The two processes of <c>scripts/run</c>, the local cloud and the app, up and connected on a Tuesday morning; they end with it.</summary>
internal sealed class LocalWorld : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private LocalWorld(int emulatorPort, int appPort)
    {
        EmulatorAddress = new Uri($"http://127.0.0.1:{emulatorPort}/");
        AppAddress = new Uri($"http://127.0.0.1:{appPort}/");
        Acs = new EmulatorOptions { PublicUrl = EmulatorAddress }.ConnectionString;
        Keys = LocalKeys.From(Acs);
        Emulator = new EmulatorClient(EmulatorAddress);
        App = new AppClient(AppAddress, Keys.ApiKey);
        CloudProcess = LocalProcess.Start("local cloud", "emulator", "--port", $"{emulatorPort}");
    }

    public Uri EmulatorAddress { get; }

    public Uri AppAddress { get; }

    public LocalKeys Keys { get; }

    public EmulatorClient Emulator { get; }

    public AppClient App { get; }

    public LocalProcess CloudProcess { get; }

    public LocalProcess AppProcess { get; private set; } = null!;

    private string Acs { get; }

    /// <param name="storage">Connection string of a storage elsewhere; null for the local cloud's own.</param>
    /// <exception cref="LocalException">One of the two did not come up.</exception>
    public static async Task<LocalWorld> StartAsync(Plan plan, FileInfo planFile, int emulatorPort, int appPort, string? storage, CancellationToken cancellation)
    {
        var world = new LocalWorld(emulatorPort, appPort);
        try
        {
            await world.StartAsync(plan, planFile, appPort, storage ?? MemoryStorage.ConnectionString(world.EmulatorAddress), cancellation);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        AppProcess?.Dispose();
        CloudProcess.Dispose();
        App.Dispose();
        Emulator.Dispose();
    }

    private async Task StartAsync(Plan plan, FileInfo planFile, int appPort, string storage, CancellationToken cancellation)
    {
        await CloudProcess.WaitUntilAsync(Emulator.IsUpAsync, StartLimit, cancellation);
        await Emulator.SetClockAsync(TuesdayMorning.In(plan.Business.TimeZone), cancellation);
        AppProcess = LocalProcess.Start("app", "app", "--port", $"{appPort}", "--storage", storage, "--acs", Acs, "--plan", planFile.FullName);
        await AppProcess.WaitUntilAsync(App.IsReadyAsync, StartLimit, cancellation);
        await AppProcess.WaitUntilAsync(Emulator.IsConnectedAsync, StartLimit, cancellation);
    }
}
