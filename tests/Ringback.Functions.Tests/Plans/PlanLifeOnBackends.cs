using System.Runtime.CompilerServices;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Plans;

public sealed class PlanLifeInMemory : PlanLifeStories
{
    private protected override Task<PlanWorld> OpenAsync()
    {
        var storage = new MemoryStorage(new VirtualClock(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero)));
        return PlanWorld.OpenAsync(MemoryStorage.ConnectionString(new Uri("http://storage.local/")), new InProcessHandler(_ => storage.HandleAsync));
    }
}

public sealed class PlanLifeInAzurite(PlanLifeInAzurite.Backend backend) : PlanLifeStories, IClassFixture<PlanLifeInAzurite.Backend>
{
    private protected override Task<PlanWorld> OpenAsync() => PlanWorld.OpenAsync(backend.ConnectionString, new SocketsHttpHandler());

    /// <summary>The real emulator; without Node its tests fail with the cure.</summary>
    public sealed class Backend : IAsyncLifetime
    {
        private Azurite? azurite;
        private InvalidOperationException? failure;

        public string ConnectionString => azurite?.ConnectionString ?? throw new InvalidOperationException(failure?.Message, failure);

        public async ValueTask InitializeAsync()
        {
            try
            {
                azurite = await Azurite.StartAsync(new AzuriteOptions(Path.Combine(RepositoryRoot(), "artifacts", "azurite")));
            }
            catch (InvalidOperationException unavailable)
            {
                failure = unavailable;
            }
        }

        public ValueTask DisposeAsync()
        {
            azurite?.Dispose();
            return ValueTask.CompletedTask;
        }

        private static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
    }
}
