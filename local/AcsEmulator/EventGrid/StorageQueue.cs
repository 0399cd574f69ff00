using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Ringback.AcsEmulator;

/// <summary>Puts messages into storage queues: the one request of that API which Event Grid needs (wire.md 5.2).</summary>
internal sealed class StorageQueue
{
    private const string Version = "2024-11-04";
    private const string ContentType = "application/xml";
    private readonly Uri endpoint;
    private readonly string account;
    private readonly byte[] key;
    private readonly TimeProvider signingClock;

    /// <exception cref="ArgumentException">The connection string lacks something.</exception>
    public StorageQueue(string connection, TimeProvider signingClock)
    {
        var values = connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        string Value(string name) => values.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"the storage connection string has no {name}: give AccountName, AccountKey and QueueEndpoint", nameof(connection));
        account = Value("AccountName");
        key = Convert.FromBase64String(Value("AccountKey"));
        endpoint = new Uri(Value("QueueEndpoint").TrimEnd('/') + "/");
        this.signingClock = signingClock;
    }

    /// <summary>The request that puts <paramref name="text"/> into <paramref name="queue"/>, base64 as the queue trigger expects it.</summary>
    public HttpRequestMessage Put(string queue, string text)
    {
        var message = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var body = Encoding.UTF8.GetBytes($"<QueueMessage><MessageText>{message}</MessageText></QueueMessage>");
        var address = new Uri(endpoint, $"{queue}/messages");
        var date = signingClock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", Version);
        var toSign = $"POST\n\n\n{body.Length}\n\n{ContentType}\n\n\n\n\n\n\nx-ms-date:{date}\nx-ms-version:{Version}\n/{account}{address.AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.Authorization = new AuthenticationHeaderValue("SharedKey", $"{account}:{signature}");
        return request;
    }
}
