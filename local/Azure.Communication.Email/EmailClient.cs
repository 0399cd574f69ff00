using Azure.Communication.Pipeline;
using Azure.Communication.Wire;
using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>Sends mail (wire.md 4.3).</summary>
public class EmailClient
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected EmailClient()
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public EmailClient(string connectionString)
        : this(connectionString, new EmailClientOptions())
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public EmailClient(string connectionString, EmailClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = ConnectionString.Parse(connectionString);
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, resource.Key), resource.Endpoint, options.ApiVersion);
    }

    /// <summary>Authenticates with Microsoft Entra tokens; the endpoint must then be HTTPS.</summary>
    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new EmailClientOptions();
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, credential), endpoint, options.ApiVersion);
    }

    /// <summary>Hands a mail to the service, and waits for the end of its sending where asked to.</summary>
    /// <exception cref="RequestFailedException">The service refused the mail, or (waiting) could not hand it out.</exception>
    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(wait, message, operationId: null, cancellationToken);

    /// <summary>As the other overload, under an id of the caller's, by which the service recognises a repeated request.</summary>
    /// <exception cref="RequestFailedException">The service refused the mail, or (waiting) could not hand it out.</exception>
    public virtual Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default) =>
        SendAsync(wait, message, operationId == Guid.Empty ? throw new ArgumentException("The operation id is empty.", nameof(operationId)) : operationId.ToString(), cancellationToken);

    private async Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, string? operationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var request = _rest.Message(RequestMethod.Post, "/emails:send", message.ToWire());
        if (operationId is not null)
        {
            request.Request.Headers.SetValue("Operation-Id", operationId);
        }

        var response = await _rest.SendAsync(request, cancellationToken);
        var id = WireJson.Read(response).Text("id") ?? throw new RequestFailedException(response.Status, "The service named no id for the sending of a mail.");
        var operation = new EmailSendOperation(id, this, response);
        if (wait == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken);
        }

        return operation;
    }

    internal async Task<Response> GetStatusAsync(string id, CancellationToken cancellationToken)
    {
        using var request = StatusRequest(id);
        return await _rest.SendAsync(request, cancellationToken);
    }

    internal Response GetStatus(string id, CancellationToken cancellationToken)
    {
        using var request = StatusRequest(id);
        return _rest.Send(request, cancellationToken);
    }

    private HttpMessage StatusRequest(string id) => _rest.Message(RequestMethod.Get, "/emails/operations/" + Uri.EscapeDataString(id));
}
