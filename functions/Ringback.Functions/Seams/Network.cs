using Azure.Core;
using Azure.Core.Pipeline;

namespace Ringback.Functions.Seams;

/// <summary>The way to the services, so that a simulation can put its own there.</summary>
/// <param name="Transport">Carries the requests.</param>
/// <param name="Retries">Replaces the clients' own retries, whose waits follow the wall clock; null: theirs.</param>
public sealed record Network(HttpPipelineTransport Transport, HttpPipelinePolicy? Retries = null)
{
    internal T Applied<T>(T options)
        where T : ClientOptions
    {
        options.Transport = Transport;
        if (Retries is not null)
        {
            options.RetryPolicy = Retries;
        }

        return options;
    }
}
