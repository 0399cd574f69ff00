using Azure.Communication.CallAutomation;
using Azure.Communication.Email;
using Azure.Communication.Sms;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ringback.Communication.Tests.Recording;

/// <summary>A service that expects recorded requests in order and gives their recorded answers.</summary>
internal sealed class RecordedService(params string[] exchanges) : HttpMessageHandler
{
    public const string Key = "c2VjcmV0LWtleS1mb3ItdGVzdHM=";
    public const string ConnectionString = "endpoint=https://acme.communication.azure.com/;accesskey=" + Key;

    private readonly Queue<Exchange> _expected = new(exchanges.Select(Exchange.Load));

    public List<SeenRequest> Requests { get; } = [];

    public CallAutomationClient Calls => new(ConnectionString, Over(new CallAutomationClientOptions()));

    public SmsClient Texts => new(ConnectionString, Over(new SmsClientOptions()));

    public EmailClient Mail => new(ConnectionString, Over(new EmailClientOptions()));

    public T Over<T>(T options, int retries = 0)
        where T : ClientOptions
    {
        options.Transport = new HttpClientTransport(this);
        options.Retry.MaxRetries = retries;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.Zero;
        return options;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new SeenRequest(request.Method.Method, request.RequestUri!, headers, body);
        Requests.Add(seen);
        Assert.True(_expected.TryDequeue(out var exchange), $"nobody expected {seen.Method} {seen.Uri}");
        exchange.AssertMatches(seen);
        return exchange.Answer();
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Assert.Empty(_expected);
    }
}
