using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure.Core;
using Azure.Storage.Shared;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to one change of a transaction.</summary>
internal sealed class PartResponse : Response
{
    private readonly IReadOnlyList<HttpHeader> headers;

    public PartResponse(int status, string reason, IReadOnlyList<HttpHeader> headers, string body, string clientRequestId)
    {
        Status = status;
        ReasonPhrase = reason;
        ClientRequestId = clientRequestId;
        this.headers = headers;
        ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(body), 0, Encoding.UTF8.GetByteCount(body), writable: false, publiclyVisible: true);
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    public RequestFailedException Failure()
    {
        var error = StorageErrors.Parser.TryParse(this, out var read, out _) ? read : null;
        return new RequestFailedException(Status, $"{error?.Message ?? ReasonPhrase}\nStatus: {Status} ({ReasonPhrase})\nErrorCode: {error?.Code}", error?.Code, null);
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = headers.FirstOrDefault(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        var found = TryGetHeader(name, out var value);
        values = found ? [value!] : null;
        return found;
    }
}
