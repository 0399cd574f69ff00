using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.Functions.Acs;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Calls;
using Ringback.Functions.Cases;
using Ringback.Functions.Media;
using Ringback.Functions.Plans;
using Ringback.Functions.Seams;
using Ringback.Functions.Security;
using Ringback.Functions.Settings;
using Ringback.Functions.Storage;
using Ringback.Functions.Team;

namespace Ringback.Functions;

/// <summary>Puts the app together. What a test or the local cloud registers before stays: time, ids, and the way to the network.</summary>
public static class RingbackApp
{
    /// <exception cref="SettingsException">One or more settings are missing or malformed.</exception>
    public static FunctionsApplicationBuilder AddRingback(this FunctionsApplicationBuilder builder)
    {
        var settings = SettingsReader.Read(builder.Configuration);
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<StorageAwayMiddleware>();
        // ASP.NET Core logs the address of every request, and ours hold secrets: the key of the events, a call's secret, a claim's token.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIds, RandomIds>();
        services.TryAddSingleton(_ => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan });
        services.TryAddSingleton(provider => new Network(new HttpClientTransport(provider.GetRequiredService<HttpClient>())));
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());

        services.AddSingleton(settings);
        AddStorage(services, settings.Storage);
        AddAcs(services, settings.Acs);
        services.AddSingleton<Secrets>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<AcsTokenValidator>();
        services.AddSingleton<Sounds>();
        services.AddPlans();
        services.AddCalls();
        services.AddCases();
        services.AddCallbacks();
        services.AddTeam();
        return builder;
    }

    private static void AddStorage(IServiceCollection services, StorageConnection connection)
    {
        services.AddSingleton(provider => StorageClients.Tables(connection, Identity(provider), NetworkOf(provider)));
        services.AddSingleton(provider => StorageClients.Queues(connection, Identity(provider), NetworkOf(provider)));
        services.AddSingleton(provider => StorageClients.Blobs(connection, Identity(provider), NetworkOf(provider)));
        services.AddSingleton<RingbackTables>();
        services.AddSingleton<RingbackQueues>();
        services.AddSingleton<Containers>();
        services.AddSingleton<StorageSetup>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageSetup>());
    }

    private static void AddAcs(IServiceCollection services, ServiceConnection connection)
    {
        services.AddSingleton(provider => AcsClients.Calls(connection, Identity(provider), NetworkOf(provider)));
        services.AddSingleton(provider => AcsClients.Sms(connection, Identity(provider), NetworkOf(provider)));
        services.AddSingleton(provider => AcsClients.Email(connection, Identity(provider), NetworkOf(provider)));
    }

    private static TokenCredential Identity(IServiceProvider provider) => provider.GetRequiredService<TokenCredential>();

    private static Network NetworkOf(IServiceProvider provider) => provider.GetRequiredService<Network>();
}
