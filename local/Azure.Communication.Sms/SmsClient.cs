using Azure.Communication.Pipeline;
using Azure.Communication.Wire;
using Azure.Core;

namespace Azure.Communication.Sms;

/// <summary>Sends texts (wire.md 4.1). Each recipient of each call of a method gets a fresh repeatability id, which pipeline retries share.</summary>
public class SmsClient
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected SmsClient()
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public SmsClient(string connectionString)
        : this(connectionString, new SmsClientOptions())
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public SmsClient(string connectionString, SmsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = ConnectionString.Parse(connectionString);
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, resource.Key), resource.Endpoint, options.ApiVersion);
    }

    /// <summary>Signs with a key.</summary>
    public SmsClient(Uri endpoint, AzureKeyCredential keyCredential, SmsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(keyCredential);
        options ??= new SmsClientOptions();
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, keyCredential), endpoint, options.ApiVersion);
    }

    /// <summary>Authenticates with Microsoft Entra tokens; the endpoint must then be HTTPS.</summary>
    public SmsClient(Uri endpoint, TokenCredential tokenCredential, SmsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        options ??= new SmsClientOptions();
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, tokenCredential), endpoint, options.ApiVersion);
    }

    /// <summary>Sends a text to one number.</summary>
    /// <exception cref="RequestFailedException">The request as a whole was refused.</exception>
    public virtual async Task<Response<SmsSendResult>> SendAsync(
        string from, string to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        var results = await SendAsync(from, [to], message, options, cancellationToken);
        return Response.FromValue(results.Value[0], results.GetRawResponse());
    }

    /// <summary>Sends a text to up to 100 numbers.</summary>
    /// <exception cref="RequestFailedException">The request as a whole was refused.</exception>
    public virtual async Task<Response<IReadOnlyList<SmsSendResult>>> SendAsync(
        string from, IEnumerable<string> to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = SendRequest(from, to, message, options);
        return Results(await _rest.SendAsync(request, cancellationToken));
    }

    /// <summary>Sends a text to one number.</summary>
    /// <exception cref="RequestFailedException">The request as a whole was refused.</exception>
    public virtual Response<SmsSendResult> Send(
        string from, string to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        var results = Send(from, [to], message, options, cancellationToken);
        return Response.FromValue(results.Value[0], results.GetRawResponse());
    }

    /// <summary>Sends a text to up to 100 numbers.</summary>
    /// <exception cref="RequestFailedException">The request as a whole was refused.</exception>
    public virtual Response<IReadOnlyList<SmsSendResult>> Send(
        string from, IEnumerable<string> to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = SendRequest(from, to, message, options);
        return Results(_rest.Send(request, cancellationToken));
    }

    private HttpMessage SendRequest(string from, IEnumerable<string> to, string message, SmsSendOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        var firstSent = DateTimeOffset.UtcNow.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        return _rest.Message(RequestMethod.Post, "/sms", new
        {
            from,
            smsRecipients = to.Select(number => new { to = number, repeatabilityRequestId = Guid.NewGuid().ToString(), repeatabilityFirstSent = firstSent }),
            message,
            smsSendOptions = options is null ? null : new { enableDeliveryReport = options.EnableDeliveryReport, tag = options.Tag },
        });
    }

    private static Response<IReadOnlyList<SmsSendResult>> Results(Response response) =>
        Response.FromValue(WireJson.Read(response).List("value", SmsSendResult.Read), response);
}
