using System.Runtime.CompilerServices;
using Ringback.Memory;
using Ringback.Storage.Tests.Backends;

[assembly: AssemblyFixture(typeof(AzuriteBackend))]

namespace Ringback.Storage.Tests.Backends;

/// <summary>The real emulator, started once a run. Without Node its tests fail with the cure; they are not skipped.</summary>
public sealed class AzuriteBackend : StorageBackend, IAsyncLifetime
{
    private Azurite? azurite;
    private Exception? failure;

    public override string ConnectionString => azurite?.ConnectionString ?? throw new InvalidOperationException(failure?.Message, failure);

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
