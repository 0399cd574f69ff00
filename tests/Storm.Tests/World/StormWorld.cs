using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ringback.AcsEmulator;
using Ringback.Memory;
using Ringback.Simulation;

namespace Storm.Tests.World;

/// <summary>
/// Everything in one process and on one thread: the emulator, storage in memory, and instances of the app, on one virtual clock. All that happens is a timer
/// of that clock, so a seed plays the same way every time.
/// </summary>
internal sealed class StormWorld
{
    public const string StorageHost = "storage.local";

    private const string AcsHost = "acs.local";
    private const string AppHost = "app.local";

    private readonly List<AppInstance> instances = [];
    private readonly MemoryStorage storage;
    private readonly Emulator emulator;
    private readonly HttpClient control;
    private int births;

    public StormWorld(DateTimeOffset start, Weather weather, int seed, string planFile, TextWriter? log)
    {
        Clock = new VirtualClock(start);
        Weather = weather;
        Log = log;
        Servers = new InProcessHandler(ServerFor);
        storage = new MemoryStorage(Clock);
        var options = new EmulatorOptions
        {
            PublicUrl = new Uri($"http://{AcsHost}/"),
            Seed = seed,
            QueueConnection = MemoryStorage.ConnectionString(new Uri($"http://{StorageHost}/")),
            NextVisibleMessage = () => storage.NextVisible,
        };
        emulator = new Emulator(options, Clock, new HttpMessageInvoker(new Travelling(this)));
        control = new HttpClient(Servers) { BaseAddress = options.PublicUrl };
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = MemoryStorage.ConnectionString(new Uri($"http://{StorageHost}/")),
            ["AcsConnection"] = options.ConnectionString,
            ["AcsOpenIdConfiguration"] = $"http://{AcsHost}/calling/.well-known/acsopenidconfiguration",
            ["AcsAudience"] = options.ImmutableResourceId,
            ["PublicUrl"] = $"http://{AppHost}/",
            ["ApiKey"] = ApiKey,
            ["EventsKey"] = EventsKey,
            ["SigningKey"] = "signing-key-of-the-storm",
            ["SpeechEndpoint"] = $"http://{AcsHost}/speech",
            ["EmailSender"] = "alerts@acme.example",
            ["PlanFile"] = planFile,
            ["Local:Simulated"] = "true",
        };
    }

    public const string ApiKey = "api-key-of-the-storm";

    public const string EventsKey = "events-key-of-the-storm";

    public VirtualClock Clock { get; }

    public Weather Weather { get; }

    public HttpMessageHandler Servers { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public TextWriter? Log { get; }

    /// <summary>When instances started and died.</summary>
    public List<(DateTimeOffset At, string Instance, bool Died)> Lives { get; } = [];

    /// <summary>Starts a process; it runs until its steps are used up.</summary>
    public void StartInstance(int stepsToLive)
    {
        var instance = new AppInstance(this, $"app-{++births}", stepsToLive);
        instances.Add(instance);
        Lives.Add((Clock.GetUtcNow(), instance.Name, Died: false));
        Observe(instance.StartAsync());
    }

    public void HasDied(AppInstance instance)
    {
        instances.Remove(instance);
        Lives.Add((Clock.GetUtcNow(), instance.Name, Died: true));
        var downtime = TimeSpan.FromSeconds(Weather.Random.Next(0, 3) == 0 ? Weather.Random.Next(60, 240) : Weather.Random.Next(1, 20));
        At(Clock.GetUtcNow() + downtime, () => StartInstance(Weather.Random.Next(20, 2000)));
    }

    /// <summary>Does something at a moment to come.</summary>
    public void At(DateTimeOffset time, Action act)
    {
        var wait = time - Clock.GetUtcNow();
        Clock.CreateTimer(_ => act(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void At(DateTimeOffset time, Func<Task> act) => At(time, () => Observe(act()));

    /// <summary>Lets time pass, one due timer after another.</summary>
    public void RunUntil(DateTimeOffset time)
    {
        while (true)
        {
            if (storage.HasVisibleMessages)
            {
                foreach (var instance in instances.ToList())
                {
                    instance.Pump();
                }
            }

            var next = Earliest(Clock.NextDue, storage.NextVisible);
            if (next is not { } due || due > time)
            {
                Clock.AdvanceTo(time);
                return;
            }

            Clock.AdvanceTo(due);
            ThrowIfBroken();
        }
    }

    public Task<JsonElement> ControlAsync(HttpMethod method, string path, object? body = null) => SendAsync(control, method, path, body, key: null);

    /// <summary>Asks the app as a script would, again and again until it answers.</summary>
    public async Task<JsonElement> AskAppAsync(HttpMethod method, string path, object? body = null)
    {
        using var client = new HttpClient(new Travelling(this)) { BaseAddress = new Uri($"http://{AppHost}/api/v1/") };
        while (true)
        {
            try
            {
                return await SendAsync(client, method, path, body, ApiKey);
            }
            catch (HttpRequestException e) when (e.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError)
            {
                await Task.Delay(TimeSpan.FromSeconds(3), Clock);
            }
        }
    }

    private readonly List<Exception> broken = [];

    private async void Observe(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e)
        {
            broken.Add(e);
        }
    }

    private void ThrowIfBroken()
    {
        if (broken.Count > 0)
        {
            throw new InvalidOperationException($"the storm itself broke: {broken[0].Message}", broken[0]);
        }
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    private RequestDelegate? ServerFor(HttpRequestMessage request) => request.RequestUri!.Host switch
    {
        AcsHost => emulator.HandleAsync,
        StorageHost => storage.HandleAsync,
        AppHost => instances.Where(instance => instance.IsUp).ToList() is { Count: > 0 } up ? up[Weather.Random.Next(up.Count)].HandleAsync : null,
        _ => null,
    };

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, object? body, string? key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {key}");
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return !response.IsSuccessStatusCode ? throw new HttpRequestException($"{method} {path}: {(int)response.StatusCode} {text}", inner: null, response.StatusCode)
            : text.Length == 0 ? default
            : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The way from outside into the app: it takes a moment.</summary>
    private sealed class Travelling(StormWorld world) : DelegatingHandler(world.Servers)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(world.Weather.Latency(), world.Clock, CancellationToken.None);
            return await base.SendAsync(request, CancellationToken.None);
        }
    }
}
