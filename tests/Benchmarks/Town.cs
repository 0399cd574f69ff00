using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.AcsEmulator;
using Ringback.Functions;
using Ringback.Functions.Seams;
using Ringback.FunctionsHost;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Benchmarks;

/// <summary>Everything in one process on one virtual clock; a Tuesday at 10:00 in the plan's zone. Requests take no time.</summary>
internal sealed class Town
{
    private const string EventsKey = "events-key-of-the-benchmark";

    private readonly VirtualClock clock = new(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));
    private readonly MemoryStorage storage;
    private readonly Emulator emulator;
    private readonly HttpClient http;
    private readonly Dictionary<string, string?> settings;
    private LocalFunctionsHost app = null!;

    private Town(string planFile)
    {
        storage = new MemoryStorage(clock);
        var connection = MemoryStorage.ConnectionString(new Uri("http://storage.local/"));
        var options = new EmulatorOptions { PublicUrl = new Uri("http://acs.local/"), QueueConnection = connection, NextVisibleMessage = () => storage.NextVisible };
        var servers = new InProcessHandler(ServerFor);
        emulator = new Emulator(options, clock, new HttpMessageInvoker(servers));
        http = new HttpClient(servers);
        settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = connection,
            ["AcsConnection"] = options.ConnectionString,
            ["AcsOpenIdConfiguration"] = "http://acs.local/calling/.well-known/acsopenidconfiguration",
            ["AcsAudience"] = options.ImmutableResourceId,
            ["PublicUrl"] = "http://app.local/",
            ["ApiKey"] = "api-key-of-the-benchmark",
            ["EventsKey"] = EventsKey,
            ["SigningKey"] = "signing-key-of-the-benchmark",
            ["SpeechEndpoint"] = "http://acs.local/speech",
            ["EmailSender"] = "alerts@acme.example",
            ["PlanFile"] = planFile,
            ["Local:Simulated"] = "true",
        };
    }

    public static async Task<Town> OpenAsync(string planFile)
    {
        var town = new Town(planFile);
        await town.StartAppAsync();
        await town.AskAsync(HttpMethod.Put, "subscriptions/ledger", new { endpoint = "queue:events", schema = "EventGrid" });
        await town.AskAsync(HttpMethod.Put, "subscriptions/fast", new
        {
            endpoint = $"http://app.local/hooks/events?key={EventsKey}",
            eventTypes = new[] { "Microsoft.Communication.IncomingCall" },
            schema = "EventGrid",
            timeToLive = "PT1M",
            maxAttempts = 2,
        });
        return town;
    }

    /// <summary>Somebody calls, hears the greeting, hangs up while a phone rings, and gets a text.</summary>
    public async Task MissCallAsync(string caller)
    {
        var dialled = await AskAsync(HttpMethod.Post, "calls", new { from = caller, to = "+13125550100" });
        await PassAsync(TimeSpan.FromSeconds(8));
        await AskAsync(HttpMethod.Post, $"calls/{dialled.GetProperty("id").GetString()}/hang-up");
        await PassAsync(TimeSpan.FromSeconds(10));
        if ((await AskAsync(HttpMethod.Get, $"texts?number={Uri.EscapeDataString(caller)}")).GetArrayLength() != 1)
        {
            throw new InvalidOperationException($"{caller} should have got one text: what is measured is not a missed call");
        }
    }

    private async Task StartAppAsync()
    {
        var network = new Network(new HttpClientTransport(http), new RetryPolicy(maxRetries: 0));
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(http);
        builder.Services.AddSingleton(network);
        builder.Services.Configure<FunctionsHostOptions>(host =>
        {
            host.Assemblies.Add(typeof(RingbackApp).Assembly);
            host.Urls = null;
            host.ManualPump = true;
            host.ConfigureClients = to => (to.Transport, to.RetryPolicy) = (network.Transport, network.Retries);
        });
        builder.AddRingback();
        var built = builder.Build();
        await built.StartAsync();
        app = built.Services.GetRequiredService<LocalFunctionsHost>();
    }

    private async Task PassAsync(TimeSpan time)
    {
        var until = clock.GetUtcNow() + time;
        while (true)
        {
            while (storage.HasVisibleMessages)
            {
                await app.RunUntilQuietAsync(CancellationToken.None);
            }

            var next = storage.NextVisible is { } visible && !(clock.NextDue < visible) ? visible : clock.NextDue;
            if (next is not { } due || due > until)
            {
                clock.AdvanceTo(until);
                return;
            }

            clock.AdvanceTo(due);
        }
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"http://acs.local/emulator/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        var text = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private RequestDelegate? ServerFor(HttpRequestMessage request) => request.RequestUri!.Host switch
    {
        "acs.local" => emulator.HandleAsync,
        "storage.local" => storage.HandleAsync,
        "app.local" => app.HandleAsync,
        _ => null,
    };
}
