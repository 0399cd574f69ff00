using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage;

/// <summary>What queue and blob requests have in common.</summary>
internal sealed class StorageRequests(Uri endpoint, HttpPipeline pipeline, string version)
{
    public Uri Endpoint => endpoint;

    public HttpPipeline Pipeline => pipeline;

    /// <param name="path">From the account's endpoint on; escaped.</param>
    /// <param name="query">Names and values, unescaped; those without a value are left out.</param>
    public HttpMessage Start(RequestMethod method, string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(path, escape: false);
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
            }
        }

        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("Accept", "application/xml");
        return message;
    }

    public static void Metadata(Request request, IDictionary<string, string>? metadata)
    {
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            request.Headers.Add("x-ms-meta-" + name, value);
        }
    }

    public static Dictionary<string, string> Metadata(Response response) => response.Headers
        .Where(h => h.Name.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(h => h.Name["x-ms-meta-".Length..], h => h.Value, StringComparer.OrdinalIgnoreCase);
}
