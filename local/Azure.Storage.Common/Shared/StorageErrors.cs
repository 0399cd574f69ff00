using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage.Shared;

/// <summary>Reads the code and message of a storage error: <c>x-ms-error-code</c>, OData JSON (tables) or XML (queues, blobs).</summary>
internal sealed class StorageErrors : RequestFailedDetailsParser
{
    public static readonly StorageErrors Parser = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, message) = Body(response);
        code ??= response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null;
        error = code is null && message is null ? null : new ResponseError(code, message ?? response.ReasonPhrase);
        return error is not null;
    }

    private static (string? Code, string? Message) Body(Response response)
    {
        if (response.ContentStream is not { CanSeek: true, Length: > 0 } stream)
        {
            return (null, null);
        }

        stream.Position = 0;
        try
        {
            return response.Headers.ContentType?.Contains("json", StringComparison.Ordinal) == true ? Json(stream) : Xml(stream);
        }
        catch (Exception unreadable) when (unreadable is JsonException or XmlException)
        {
            return (null, null);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static (string? Code, string? Message) Json(Stream stream)
    {
        using var document = JsonDocument.Parse(stream);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("odata.error", out var error))
        {
            return (null, null);
        }

        var message = error.TryGetProperty("message", out var text) && text.TryGetProperty("value", out var value) ? value.GetString() : null;
        return (error.TryGetProperty("code", out var code) ? code.GetString() : null, message);
    }

    private static (string? Code, string? Message) Xml(Stream stream)
    {
        var root = XDocument.Load(stream).Root;
        return (root?.Element("Code")?.Value, root?.Element("Message")?.Value);
    }
}
