using Azure.Core.Pipeline;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Storage.Tests.Backends;

/// <summary>Memory in this process, on a clock that the test moves.</summary>
public sealed class MemoryBackend : StorageBackend
{
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);

    private readonly HttpClientTransport transport;

    public MemoryBackend()
    {
        Storage = new MemoryStorage(Clock);
        transport = new HttpClientTransport(new InProcessHandler(request => Storage.Serves(request.RequestUri!.AbsolutePath) ? Storage.HandleAsync : null));
    }

    public VirtualClock Clock { get; } = new(Start);

    public MemoryStorage Storage { get; }

    public override string ConnectionString => MemoryStorage.ConnectionString(new Uri("http://storage.local:1000/"));

    protected override HttpPipelineTransport Transport => transport;
}
