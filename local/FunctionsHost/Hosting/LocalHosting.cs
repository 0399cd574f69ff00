using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Ringback.FunctionsHost.Clock;
using Ringback.FunctionsHost.Durable;
using Ringback.FunctionsHost.Functions;
using Ringback.FunctionsHost.Http;
using Ringback.FunctionsHost.Queues;
using Ringback.FunctionsHost.Timers;
using Ringback.Simulation;

namespace Ringback.FunctionsHost.Hosting;

/// <summary>Puts the local host into an app's services.</summary>
internal static class LocalHosting
{
    private const string DefaultUrls = "http://127.0.0.1:7071";

    public static HostApplicationBuilder CreateBuilder(string[] args)
    {
        // Files are not watched: a simulation makes hundreds of hosts in one process.
        string[] unwatched = [.. args, "--hostBuilder:reloadConfigOnChange=false"];
        return new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = unwatched, ContentRootPath = AppContext.BaseDirectory });
    }

    /// <summary>What the app's own services may still replace.</summary>
    public static void AddLocalFunctionsHost(this IServiceCollection services, IConfiguration configuration, FunctionPipeline pipeline)
    {
        services.AddOptions<FunctionsHostOptions>().Configure(options =>
        {
            options.Urls = configuration["Local:Urls"] ?? configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? DefaultUrls;
            options.ClockEndpoint = configuration["Local:ClockEndpoint"];
            options.FunctionKey = configuration["Local:FunctionKey"];
        });
        services.AddSingleton(pipeline);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<FunctionsHostOptions>>().Value);
        services.AddSingleton(provider => HostJson.Read(provider.GetRequiredService<FunctionsHostOptions>().HostJsonPath));
        services.AddSingleton<HostActivity>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<HttpFunctions>();
        services.AddSingleton<TimerListeners>();
        services.AddSingleton<QueueListeners>();
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton<FollowedClock>();
        services.AddSingleton<StartFailure>();
        services.AddSingleton(provider => new LocalFunctionsHost(
            provider.GetRequiredService<FunctionsHostOptions>(),
            provider.GetRequiredService<HostActivity>(),
            provider.GetRequiredService<HttpFunctions>(),
            provider.GetRequiredService<QueueListeners>(),
            provider.GetRequiredService<TimerListeners>(),
            provider.GetRequiredService<DurableFunctions>(),
            provider.GetRequiredService<FollowedClock>()));
        services.AddHostedService<ClockStart>();
    }

    /// <summary>What HTTP functions need of ASP.NET Core: routing, and the writers of results.</summary>
    public static void AddHttpFunctions(this IServiceCollection services)
    {
        services.AddMvcCore();
        services.TryAddSingleton(_ => new System.Diagnostics.DiagnosticListener("Microsoft.AspNetCore"));
        services.TryAddSingleton<System.Diagnostics.DiagnosticSource>(provider => provider.GetRequiredService<System.Diagnostics.DiagnosticListener>());
    }

    /// <summary>What comes after the app's own services: the clock they are given, and triggers only once all of them have started.</summary>
    public static void CompleteLocalFunctionsHost(this IServiceCollection services)
    {
        var own = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider));
        services.AddSingleton(provider => Clock(provider, own));
        services.AddHostedService<TriggersStart>();
        services.AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<FunctionsHostOptions>().Urls is null
            ? new NoLifetime()
            : ActivatorUtilities.CreateInstance<ConsoleLifetime>(provider));
    }

    private static TimeProvider Clock(IServiceProvider provider, ServiceDescriptor? own)
    {
        var followed = provider.GetRequiredService<FollowedClock>();
        if (followed.Clock is { } clock)
        {
            return clock;
        }

        var time = own switch
        {
            null => TimeProvider.System,
            { ImplementationInstance: TimeProvider instance } => instance,
            { ImplementationFactory: { } make } => (TimeProvider)make(provider),
            _ => (TimeProvider)ActivatorUtilities.CreateInstance(provider, own.ImplementationType!),
        };
        followed.AppClock = time as VirtualClock;
        return time;
    }

    /// <summary>For a host in a simulation: signals to the process are not its business.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
