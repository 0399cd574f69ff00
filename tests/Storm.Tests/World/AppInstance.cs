using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.Functions;
using Ringback.Functions.Seams;
using Ringback.FunctionsHost;

namespace Storm.Tests.World;

/// <summary>One process of the app: its real code on the local host, with a life that may end between any two awaits.</summary>
internal sealed class AppInstance
{
    private readonly StormWorld world;
    private readonly InstanceClock clock;
    private readonly TaskCompletionSource died = new();
    private readonly IHost host;
    private readonly LocalFunctionsHost functions;
    private int stepsToLive;
    private bool isPumping;

    /// <param name="stepsToLive">After so many steps of its network it dies.</param>
    public AppInstance(StormWorld world, string name, int stepsToLive)
    {
        this.world = world;
        this.stepsToLive = stepsToLive;
        clock = new InstanceClock(world.Clock);
        Name = name;
        host = Build(name);
        functions = host.Services.GetRequiredService<LocalFunctionsHost>();
    }

    public string Name { get; }

    public bool IsAlive { get; private set; } = true;

    /// <summary>Whether its start has been completed.</summary>
    public bool IsUp { get; private set; }

    public async Task StartAsync()
    {
        await host.StartAsync();
        IsUp = IsAlive;
    }

    /// <summary>One more step of its life.</summary>
    public void Age()
    {
        if (--stepsToLive == 0 && !world.Weather.IsCalm)
        {
            Kill();
        }
    }

    public void Kill()
    {
        if (IsAlive)
        {
            IsAlive = IsUp = false;
            clock.Die();
            died.TrySetResult();
            world.HasDied(this);
        }
    }

    /// <summary>Goes on in a process that lives, and never in one that died: as an await does that the process does not outlive.</summary>
    public Task LiveOrNever() => IsAlive ? Task.CompletedTask : new TaskCompletionSource().Task;

    /// <summary>Serves a request; when the process dies meanwhile, the connection breaks.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var served = functions.HandleAsync(context);
        await Task.WhenAny(served, died.Task);
        if (!IsAlive)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"{Name} died");
        }

        await served;
    }

    /// <summary>Takes what waits in the queues, as the host's pollers do.</summary>
    public async void Pump()
    {
        if (isPumping || !IsUp)
        {
            return;
        }

        isPumping = true;
        try
        {
            await functions.RunUntilQuietAsync(CancellationToken.None);
        }
        finally
        {
            isPumping = false;
        }
    }

    private IHost Build(string name)
    {
        var http = new HttpClient(new InstanceNetwork(world, this, world.Servers)) { Timeout = Timeout.InfiniteTimeSpan };
        var network = new Network(new HttpClientTransport(http), new RetryPolicy(maxRetries: 3, new NoWait()));
        var ids = new SeededIds(world.Weather.Random);

        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(world.Settings);
        builder.Logging.ClearProviders();
        if (world.Log is { } log)
        {
            builder.Logging.AddProvider(new StormLog(log, world.Clock, name)).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning);
        }

        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IIds>(ids);
        builder.Services.AddSingleton(http);
        builder.Services.AddSingleton(network);
        builder.Services.Configure<FunctionsHostOptions>(options =>
        {
            options.Assemblies.Add(typeof(RingbackApp).Assembly);
            options.Urls = null;
            options.ManualPump = true;
            options.WorkerId = name;
            options.NewId = ids.NewId;
            options.ConfigureClients = client => (client.Transport, client.RetryPolicy) = (network.Transport, network.Retries);
            options.Exit = _ => { };
        });
        builder.AddRingback();
        return builder.Build();
    }

    /// <summary>Azure's clients wait on the wall clock; here they try again at once.</summary>
    private sealed class NoWait() : DelayStrategy(TimeSpan.Zero, 0)
    {
        protected override TimeSpan GetNextDelayCore(Azure.Response? response, int retryNumber) => TimeSpan.Zero;
    }
}
