using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ringback.Memory.Wire;

/// <summary>What a request is answered with.</summary>
internal sealed class StorageReply(int status, ReadOnlyMemory<byte> body = default, string? contentType = null)
{
    public int Status => status;

    public ReadOnlyMemory<byte> Body => body;

    public string? ContentType => contentType;

    public List<(string Name, string Value)> Headers { get; } = [];

    public StorageReply With(string name, string? value)
    {
        if (value is not null)
        {
            Headers.Add((name, value));
        }

        return this;
    }

    public async Task WriteAsync(HttpContext context, StorageRequest request, DateTimeOffset now, Guid requestId)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers["x-ms-version"] = request.Header("x-ms-version") ?? "2020-12-06";
        response.Headers["x-ms-request-id"] = requestId.ToString();
        response.Headers.Date = now.ToString("r", CultureInfo.InvariantCulture);
        if (request.Header("x-ms-client-request-id") is { } id)
        {
            response.Headers["x-ms-client-request-id"] = id;
        }

        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (contentType is not null)
        {
            response.ContentType = contentType;
        }

        // A HEAD carries the length of what a GET would carry, and no body.
        var head = HttpMethods.IsHead(request.Method);
        if (status is not (204 or 304) && !(head && response.ContentLength is not null))
        {
            response.ContentLength = body.Length;
        }

        if (body.Length > 0 && !head)
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
