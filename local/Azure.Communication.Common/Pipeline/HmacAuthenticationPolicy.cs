using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Pipeline;

/// <summary>Signs every attempt of a request with the resource's key (wire.md 4.2). On wall time: the service judges by the wall's clock.</summary>
internal sealed class HmacAuthenticationPolicy(AzureKeyCredential key) : HttpPipelinePolicy
{
    /// <summary>Message property: the address to sign in place of the request's own, for files that lie on another host.</summary>
    public const string SignedUri = "uriToSignRequestWith";

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, message.CancellationToken);
        Sign(message, body);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        if (message.Request.Content is { } content)
        {
            await content.WriteToAsync(body, message.CancellationToken);
        }

        Sign(message, body);
        await ProcessNextAsync(message, pipeline);
    }

    private void Sign(HttpMessage message, MemoryStream body)
    {
        var request = message.Request;
        var uri = message.TryGetProperty(SignedUri, out var other) && other is Uri signed ? signed : request.Uri.ToUri();
        var hash = Convert.ToBase64String(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        var date = DateTimeOffset.UtcNow.ToString("r", System.Globalization.CultureInfo.InvariantCulture);

        request.Headers.SetValue("x-ms-content-sha256", hash);
        request.Headers.SetValue("Date", date);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("Authorization",
            $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={Signature(key.Key, request.Method.Method, uri, date, hash)}");
    }

    /// <summary>The signature over method, path with query, date, host (with its port where not the default) and body hash.</summary>
    internal static string Signature(string key, string method, Uri uri, string date, string bodyHash) =>
        Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(key),
            Encoding.ASCII.GetBytes($"{method.ToUpperInvariant()}\n{uri.PathAndQuery}\n{date};{uri.Authority};{bodyHash}")));
}
