using System.Reflection;
using Azure.Core;

namespace Ringback.FunctionsHost;

/// <summary>How the local host runs an app: what a real host would take from its environment, and the seams of simulations.</summary>
public sealed class FunctionsHostOptions
{
    /// <summary>Where functions are looked for; empty means the entry assembly.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Where to listen, such as "http://127.0.0.1:7071" (port 0 takes a free one); null serves in-process callers only. Key Local:Urls.</summary>
    public string? Urls { get; set; }

    /// <summary>
    /// Whether queues and the durable hub move only when <see cref="LocalFunctionsHost.RunUntilQuietAsync"/> is called, on the caller's thread. For
    /// simulations.
    /// </summary>
    public bool ManualPump { get; set; }

    /// <summary>The emulator whose clock is followed, as its base address; null keeps the app's own clock. Key Local:ClockEndpoint.</summary>
    public string? ClockEndpoint { get; set; }

    /// <summary>What a request for a function of level Function or Admin carries in x-functions-key; null refuses them all. Key Local:FunctionKey.</summary>
    public string? FunctionKey { get; set; }

    /// <summary>The path of host.json; by default the one beside the app.</summary>
    public string HostJsonPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <summary>Sets transport and retries of the host's own storage clients (queues and the durable hub's tables).</summary>
    public Action<ClientOptions>? ConfigureClients { get; set; }

    /// <summary>Who the host is towards storage accounts that are named by address instead of by connection string; default DefaultAzureCredential.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>Where ids of invocations and of durable instances come from.</summary>
    public Func<Guid> NewId { get; set; } = Guid.NewGuid;

    /// <summary>Who this host is among those that share a durable hub; one that comes back under its name takes up its own work at once. Default: its address.</summary>
    public string? WorkerId { get; set; }

    /// <summary>How the process ends when the app can't start, after one sentence on the error stream.</summary>
    public Action<int> Exit { get; set; } = Environment.Exit;
}
