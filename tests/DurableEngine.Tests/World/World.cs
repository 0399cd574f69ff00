using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine;
using Ringback.Memory;
using Ringback.Simulation;

namespace DurableEngine.Tests;

/// <summary>A storage account, a frozen clock, and hubs that come and go on them. Everything runs on the test's thread.</summary>
internal sealed class World
{
    private static readonly Uri Address = new("http://storage.test/");
    private readonly MemoryStorage storage;
    private int ids;

    public World()
    {
        storage = new MemoryStorage(Clock);
        Network = new Network(new InProcessHandler(_ => storage.HandleAsync));
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    public VirtualClock Clock { get; } = new(Start);

    public Network Network { get; }

    public Loggers Loggers { get; } = new();

    public List<DurableTaskHub> Hubs { get; } = [];

    public DateTimeOffset Now => Clock.GetUtcNow();

    public TableServiceClient Tables(HttpMessageHandler network)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(network, disposeHandler: false)) };
        options.Retry.MaxRetries = 0;
        return new TableServiceClient(MemoryStorage.ConnectionString(Address), options);
    }

    public async Task<DurableTaskHub> StartHub(Action<DurableTaskHub> functions, string worker = "worker-1", Network? network = null)
    {
        var options = new DurableHubOptions
        {
            WorkerId = worker,
            PollInterval = Timeout.InfiniteTimeSpan,
            Ids = () => new Guid(++ids, 0, 0, new byte[8]),
        };
        var hub = new DurableTaskHub(Tables(network ?? Network), Clock, options, Loggers);
        functions(hub);
        Hubs.Add(hub);
        await hub.StartAsync(CancellationToken.None);
        return hub;
    }

    /// <summary>As kill -9 does it: nothing is said to anybody.</summary>
    public async Task Kill(DurableTaskHub hub)
    {
        Hubs.Remove(hub);
        await hub.StopAsync(new CancellationToken(canceled: true));
    }

    /// <summary>Lets every hub do what can be done now.</summary>
    public async Task Settle()
    {
        int worked;
        do
        {
            Clock.AdvanceTo(Now);
            worked = 0;
            foreach (var hub in Hubs.ToList())
            {
                worked += await hub.RunUntilQuietAsync(CancellationToken.None);
            }
        }
        while (worked > 0);
    }

    /// <summary>Moves the clock, stopping wherever a hub has something to do.</summary>
    public async Task Advance(TimeSpan span)
    {
        var target = Now + span;
        await Settle();
        while (Clock.NextDue is { } due && due <= target)
        {
            Clock.AdvanceTo(due);
            await Settle();
        }

        Clock.AdvanceTo(target);
        await Settle();
    }
}

/// <summary>What every test says in the same words.</summary>
internal static class Shorthand
{
    public static void Orchestrator<T>(this DurableTaskHub hub, string name, Func<TaskOrchestrationContext, Task<T>> code) =>
        hub.AddOrchestrator(name, async context => await code(context));

    public static void Activity(this DurableTaskHub hub, string name, Func<string?, object?> code) =>
        hub.AddActivity(name, (_, input, _) => Task.FromResult(code(input?.ToString())));

    public static Task<string> StartAs(this DurableTaskHub hub, string id, string orchestrator, object? input = null) =>
        hub.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));

    public static async Task<OrchestrationMetadata> Look(this DurableTaskHub hub, string id) =>
        await hub.Client.GetInstanceAsync(id, getInputsAndOutputs: true) ?? throw new InvalidOperationException($"There is no orchestration '{id}'.");
}

/// <summary>Keeps what is logged.</summary>
internal sealed class Loggers : ILoggerFactory, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
