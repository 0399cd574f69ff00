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
using Ringback.Functions.Seams;
using Ringback.Functions.Tests.OpenApi;
using Ringback.FunctionsHost;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Calls;

/// <summary>The app's real code, the emulator and storage in one process on one virtual clock.</summary>
internal sealed class Town
{
    public const string Line = "+13125550100";
    public const string Caller = "+13125559001";
    public const string Lee = "+13125550113";
    public const string Sam = "+13125550114";
    public const string Dana = "+13125550111";
    public const string EventsKey = "events-key-of-the-town";

    private readonly MemoryStorage storage;
    private readonly Emulator emulator;
    private readonly HttpClient http;
    private readonly Dictionary<string, string?> settings;
    private readonly List<App> apps = [];
    private int births;

    /// <param name="start">Null: a Tuesday at 10:00 in the plan's zone.</param>
    /// <param name="speaks">Whether a speech service is set up.</param>
    public Town(string plan, DateTimeOffset? start = null, bool speaks = true)
    {
        Clock = new VirtualClock(start ?? new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));
        storage = new MemoryStorage(Clock);
        var connection = MemoryStorage.ConnectionString(new Uri("http://storage.local/"));
        var options = new EmulatorOptions { PublicUrl = new Uri("http://acs.local/"), QueueConnection = connection, NextVisibleMessage = () => storage.NextVisible };
        var servers = new InProcessHandler(ServerFor);
        emulator = new Emulator(options, Clock, new HttpMessageInvoker(servers));
        http = new HttpClient(servers);
        settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = connection,
            ["AcsConnection"] = options.ConnectionString,
            ["AcsOpenIdConfiguration"] = "http://acs.local/calling/.well-known/acsopenidconfiguration",
            ["AcsAudience"] = options.ImmutableResourceId,
            ["PublicUrl"] = "http://app.local/",
            ["ApiKey"] = "api-key-of-the-town",
            ["EventsKey"] = EventsKey,
            ["SigningKey"] = "signing-key-of-the-town",
            ["SpeechEndpoint"] = speaks ? "http://acs.local/speech" : null,
            ["EmailSender"] = "alerts@acme.example",
            ["PlanFile"] = plan,
            ["Local:Simulated"] = "true",
        };
    }

    public VirtualClock Clock { get; }

    /// <summary>After so many requests to the services all processes of the app die; null: they live.</summary>
    public int? RequestsToLive { get; set; }

    /// <summary>Nobody answers at the storage account's address.</summary>
    public bool IsStorageAway { get; set; }

    public bool IsAppAlive => apps.Count > 0;

    /// <summary>What the app is made of.</summary>
    public IServiceProvider Services => apps[0].Services;

    /// <param name="plan">Of the files beside the tests, or a whole path.</param>
    public static async Task<Town> OpenAsync(string plan = "first-call.yaml", DateTimeOffset? start = null, bool speaks = true)
    {
        var town = new Town(Path.Combine(AppContext.BaseDirectory, plan), start, speaks);
        await town.StartAppAsync();
        await town.AskEmulatorAsync(HttpMethod.Put, "subscriptions/ledger", new { endpoint = "queue:events", schema = "EventGrid" });
        await town.AskEmulatorAsync(HttpMethod.Put, "subscriptions/fast", new
        {
            endpoint = $"http://app.local/hooks/events?key={EventsKey}",
            eventTypes = new[] { "Microsoft.Communication.IncomingCall" },
            schema = "EventGrid",
            timeToLive = "PT1M",
            maxAttempts = 2,
        });
        return town;
    }

    public async Task StartAppAsync()
    {
        var running = new App(this);
        var client = new HttpClient(running.Network(new InProcessHandler(ServerFor)));
        var network = new Network(new HttpClientTransport(client), new RetryPolicy(maxRetries: 0));
        var builder = FunctionsApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IIds>(new SeededIds(new Random(++births)));
        builder.Services.AddSingleton(client);
        builder.Services.AddSingleton(network);
        builder.Services.Configure<FunctionsHostOptions>(host =>
        {
            host.Assemblies.Add(typeof(RingbackApp).Assembly);
            host.Urls = null;
            host.ManualPump = true;
            host.ConfigureClients = to => (to.Transport, to.RetryPolicy) = (network.Transport, network.Retries);
        });
        builder.AddRingback();
        var app = builder.Build();
        await app.StartAsync();
        running.Host = app.Services.GetRequiredService<LocalFunctionsHost>();
        running.Services = app.Services;
        apps.Add(running);
    }

    /// <summary>The app's processes are gone; what they had stored is not.</summary>
    public void KillApps()
    {
        foreach (var app in apps)
        {
            app.Die();
        }

        apps.Clear();
    }

    /// <summary>Lets time pass: timers, queues and callbacks in the order in which they fall due.</summary>
    public async Task PassAsync(double seconds)
    {
        var until = Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        while (true)
        {
            await PumpAsync();
            var next = Earliest(Clock.NextDue, storage.NextVisible > Clock.GetUtcNow() ? storage.NextVisible : null);
            if (next is not { } due || due > until)
            {
                Clock.AdvanceTo(until);
                await PumpAsync();
                return;
            }

            Clock.AdvanceTo(due);
        }
    }

    public async Task<string> DialAsync(string from = Caller, string to = Line) =>
        (await AskEmulatorAsync(HttpMethod.Post, "calls", new { from, to })).GetProperty("id").GetString()!;

    public Task PhoneAsync(string number, object behaviour) => AskEmulatorAsync(HttpMethod.Put, $"phones/{Uri.EscapeDataString(number)}", behaviour);

    public Task HangUpAsync(string call) => AskEmulatorAsync(HttpMethod.Post, $"calls/{call}/hang-up");

    public Task PressAsync(string call, string tones) => AskEmulatorAsync(HttpMethod.Post, $"calls/{call}/press", new { tones });

    public Task TextAsync(string from, string message, string to = Line) => AskEmulatorAsync(HttpMethod.Post, "texts", new { from, to, message });

    public Task<JsonElement> CallAsync(string call) => AskEmulatorAsync(HttpMethod.Get, $"calls/{call}");

    public async Task<IReadOnlyList<JsonElement>> TextsToAsync(string number) =>
        [.. (await AskEmulatorAsync(HttpMethod.Get, $"texts?number={Uri.EscapeDataString(number)}")).EnumerateArray().Where(text => text.GetProperty("to").GetString() == number)];

    public async Task<IReadOnlyList<JsonElement>> JournalAsync(string kind) =>
        [.. (await AskEmulatorAsync(HttpMethod.Get, "journal?after=0")).EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() == kind)];

    /// <summary>The calls as the app's API lists them.</summary>
    public async Task<IReadOnlyList<JsonElement>> CallsAsync() =>
        [.. (await AskAsync(HttpMethod.Get, "http://app.local/api/v1/calls", body: null)).GetProperty("items").EnumerateArray()];

    /// <param name="query">Such as <c>take=2</c>.</param>
    public Task<JsonElement> ListCallsAsync(string query) => AskAsync(HttpMethod.Get, $"http://app.local/api/v1/calls?{query}", body: null);

    /// <summary>The outcome of the one call that there was.</summary>
    public async Task<string?> OutcomeAsync() => Assert.Single(await CallsAsync()).GetProperty("outcome").GetString();

    public async Task AssertNoPhoneRingsAsync()
    {
        var legs = await JournalAsync("leg");
        foreach (var phone in legs.GroupBy(leg => leg.GetProperty("number").GetString(), StringComparer.Ordinal))
        {
            Assert.DoesNotContain(phone.Last().GetProperty("change").GetString(), new[] { "ringing", "answered", "pressed" });
        }
    }

    public Task<JsonElement> CallInApiAsync(string id) => AskAsync(HttpMethod.Get, $"http://app.local/api/v1/calls/{id}", body: null);

    public Task<JsonElement> AskAppAsync(HttpMethod method, string path, object? body = null) => AskAsync(method, $"http://app.local/api/v1/{path}", body);

    public Task<JsonElement> AskEmulatorAsync(HttpMethod method, string path, object? body = null) => AskAsync(method, $"http://acs.local/emulator/{path}", body);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await http.SendAsync(request);

    private async Task<JsonElement> AskAsync(HttpMethod method, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {address}: {(int)response.StatusCode} {text}");
        if (request.RequestUri is { Host: "app.local" } asked)
        {
            ApiContract.Check(method, asked, response, text);
        }

        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task PumpAsync()
    {
        while (storage.HasVisibleMessages && apps.Count > 0)
        {
            foreach (var app in apps.ToList())
            {
                await app.PumpAsync();
            }
        }
    }

    private RequestDelegate? ServerFor(HttpRequestMessage request) => request.RequestUri!.Host switch
    {
        "acs.local" => emulator.HandleAsync,
        "storage.local" => IsStorageAway ? null : storage.HandleAsync,
        "app.local" => apps.Count > 0 ? apps[0].HandleAsync : null,
        _ => null,
    };

    private static DateTimeOffset? Earliest(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    /// <summary>One process of the app. What it awaits when it dies never comes; who awaits it sees a dead connection.</summary>
    private sealed class App(Town town)
    {
        private readonly TaskCompletionSource died = new();

        public LocalFunctionsHost Host { get; set; } = null!;

        public IServiceProvider Services { get; set; } = null!;

        public void Die() => died.TrySetResult();

        public HttpMessageHandler Network(HttpMessageHandler servers) => new Mortal(town, this, servers);

        public async Task HandleAsync(HttpContext context)
        {
            if (await Task.WhenAny(Host.HandleAsync(context), died.Task) == died.Task)
            {
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "the process died");
            }
        }

        public Task PumpAsync() => Task.WhenAny(Host.RunUntilQuietAsync(CancellationToken.None), died.Task);

        private sealed class Mortal(Town town, App app, HttpMessageHandler servers) : DelegatingHandler(servers)
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                await LiveOrNever();
                var response = await base.SendAsync(request, cancellationToken);
                if (--town.RequestsToLive == 0)
                {
                    town.KillApps();
                }

                await LiveOrNever();
                return response;
            }

            private Task LiveOrNever() => app.died.Task.IsCompleted ? new TaskCompletionSource().Task : Task.CompletedTask;
        }
    }

    private sealed class SeededIds(Random random) : IIds
    {
        public Guid NewId()
        {
            Span<byte> bytes = stackalloc byte[16];
            random.NextBytes(bytes);
            bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new Guid(bytes);
        }
    }
}
