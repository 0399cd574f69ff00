using System.CommandLine;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.AcsEmulator;
using Ringback.Functions;
using Ringback.Functions.Settings;
using Ringback.FunctionsHost;
using Ringback.Local.Cloud;
using Ringback.Local.Processes;

namespace Ringback.Local.Commands;

/// <summary><c>ringback app</c>: the function app on the local host, connected to a local cloud.</summary>
internal static class AppCommand
{
    public const int DefaultPort = 7071;

    private static readonly Option<int> Port = new("--port") { Description = "Where the app listens", DefaultValueFactory = _ => DefaultPort };
    private static readonly Option<string> Storage = new("--storage") { Description = "Storage connection string (scripts/emulator prints one; Azurite's works too)", Required = true };
    private static readonly Option<string> Acs = new("--acs") { Description = "Communication Services connection string (scripts/emulator prints one)", Required = true };
    private static readonly Option<FileInfo?> PlanFile = new("--plan") { Description = "Plan to publish at start; without it the published one stays" };
    private static readonly Option<string?> ApiKey = new("--api-key") { Description = "Bearer key of the API; made from the ACS key when left out" };
    private static readonly Option<string?> EventsKey = new("--events-key") { Description = "Key of the Event Grid webhook; made from the ACS key when left out" };
    private static readonly Option<bool> NoConnect = new("--no-connect") { Description = "Leave the numbers and the Event Grid subscriptions of the local cloud as they are" };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Log everything, not only warnings" };

    public static Command Create()
    {
        var command = new Command("app", "Start the function app; ready when /health/ready answers 200") { Port, Storage, Acs, PlanFile, ApiKey, EventsKey, NoConnect, Verbose };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        Ports.MustBeFree(parsed.GetValue(Port), "--port");
        var address = new Uri($"http://127.0.0.1:{parsed.GetValue(Port)}/");
        var storage = parsed.GetValue(Storage)!;
        var acs = AcsConnection.Parse(parsed.GetValue(Acs)!);
        var keys = LocalKeys.From(acs.Text) is var made ? made with { ApiKey = parsed.GetValue(ApiKey) ?? made.ApiKey, EventsKey = parsed.GetValue(EventsKey) ?? made.EventsKey } : made;
        var plan = parsed.GetValue(PlanFile) is { } file ? PlanFiles.Read(file) : null;

        using var host = Build(parsed, address, acs, keys);
        await host.StartAsync(cancellation);
        if (!parsed.GetValue(NoConnect))
        {
            using var emulator = new EmulatorClient(acs.Endpoint);
            await Connections.MakeAsync(emulator, plan, address, keys.EventsKey, storage, cancellation);
        }

        Console.WriteLine($"""
            Ringback listens on {address} (pid {Environment.ProcessId})

              ready      {address}health/ready
              API        curl -H "Authorization: Bearer {keys.ApiKey}" {address}api/v1/cases
              ApiKey     {keys.ApiKey}
              EventsKey  {keys.EventsKey}
            """);
        await host.WaitForShutdownAsync(cancellation);
        return ExitCodes.Fine;
    }

    private static IHost Build(ParseResult parsed, Uri address, AcsConnection acs, LocalKeys keys)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = parsed.GetValue(Storage),
            ["AcsConnection"] = acs.Text,
            ["AcsOpenIdConfiguration"] = new Uri(acs.Endpoint, "calling/.well-known/acsopenidconfiguration").AbsoluteUri,
            ["AcsAudience"] = new EmulatorOptions().ImmutableResourceId,
            ["PublicUrl"] = address.AbsoluteUri,
            ["ApiKey"] = keys.ApiKey,
            ["EventsKey"] = keys.EventsKey,
            ["SigningKey"] = keys.SigningKey,
            ["SpeechEndpoint"] = new Uri(acs.Endpoint, "speech").AbsoluteUri,
            ["EmailSender"] = "alerts@acme.example",
            ["PlanFile"] = parsed.GetValue(PlanFile)?.FullName,
        });
        builder.Services.Configure<FunctionsHostOptions>(options =>
        {
            options.Assemblies.Add(typeof(RingbackApp).Assembly);
            options.Urls = address.AbsoluteUri;
            options.ClockEndpoint = acs.Endpoint.AbsoluteUri;
        });
        builder.Logging.SetMinimumLevel(parsed.GetValue(Verbose) ? LogLevel.Information : LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        try
        {
            builder.AddRingback();
        }
        catch (SettingsException e)
        {
            throw new LocalException(e.Message, e);
        }

        return builder.Build();
    }
}
