using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.FunctionsHost.Tests.Sample;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.FunctionsHost.Tests;

/// <summary>The sample app on a frozen clock (a Tuesday, 10:00 UTC) and storage in memory, all on the caller's thread.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private static readonly Uri Storage = new("http://storage");

    private readonly InProcessHandler storageHandler;
    private readonly IHost host;

    private SampleHost(Action<FunctionsApplicationBuilder, SampleHost>? configure)
    {
        Memory = new MemoryStorage(Clock);
        storageHandler = new InProcessHandler(_ => IsStorageAway ? null : Memory.HandleAsync);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = MemoryStorage.ConnectionString(Storage),
            ["OtherStorage"] = MemoryStorage.ConnectionString(Storage),
            ["SweepSchedule"] = "0 */5 * * * *",
        });
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Journal);
        builder.Services.AddScoped<Visit>();
        builder.Services.Configure<FunctionsHostOptions>(options =>
        {
            options.Assemblies.Add(typeof(SampleHost).Assembly);
            options.Urls = null;
            options.ManualPump = true;
            options.FunctionKey = "open sesame";
            options.HostJsonPath = Path.Combine(AppContext.BaseDirectory, "sample-host.json");
            options.ConfigureClients = client =>
            {
                client.Transport = Transport;
                client.Retry.MaxRetries = 0;
            };
        });
        configure?.Invoke(builder, this);
        host = builder.Build();
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));

    public Journal Journal { get; } = new();

    public LogLines Log { get; } = new();

    public MemoryStorage Memory { get; }

    public bool IsStorageAway { get; set; }

    public LocalFunctionsHost Local => host.Services.GetRequiredService<LocalFunctionsHost>();

    public FunctionsHostOptions Options => host.Services.GetRequiredService<FunctionsHostOptions>();

    /// <summary>Speaks to the app without sockets.</summary>
    public HttpClient Http => new(new InProcessHandler(_ => Local.HandleAsync)) { BaseAddress = new Uri("http://app/") };

    private HttpClientTransport Transport => new(new HttpClient(storageHandler));

    public static async Task<SampleHost> StartAsync(Action<FunctionsApplicationBuilder, SampleHost>? configure = null)
    {
        var sample = new SampleHost(configure);
        await sample.host.StartAsync();
        return sample;
    }

    public async Task<QueueClient> QueueAsync(string name)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64, Transport = Transport };
        var queue = new QueueServiceClient(MemoryStorage.ConnectionString(Storage), options).GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    /// <summary>Moves the clock and does everything that falls due, moment by moment.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var target = Clock.GetUtcNow() + by;
        await Local.RunUntilQuietAsync(CancellationToken.None);
        while (Next() is { } next && next <= target)
        {
            Clock.AdvanceTo(next);
            await Local.RunUntilQuietAsync(CancellationToken.None);
        }

        Clock.AdvanceTo(target);
        await Local.RunUntilQuietAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private DateTimeOffset? Next() => new[] { Local.NextDue, Memory.NextVisible }.Where(due => due > Clock.GetUtcNow()).Min();
}

/// <summary>The log's warnings and errors.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (lines)
            {
                lines.Add($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
            }
        }
    }

    public void Dispose()
    {
    }
}
