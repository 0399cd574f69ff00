using Azure.Communication.Wire;

namespace Azure.Communication.Email;

/// <summary>The sending of a mail, which the service carries out after it took the mail.</summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private readonly EmailClient _client = null!;
    private Response? _response;
    private EmailSendResult? _result;
    private RequestFailedException? _failure;

    /// <summary>For mocking.</summary>
    protected EmailSendOperation() => Id = string.Empty;

    /// <summary>Picks up the sending with this id; ask for its state with <see cref="UpdateStatusAsync"/>.</summary>
    public EmailSendOperation(string id, EmailClient client)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(client);
        Id = id;
        _client = client;
    }

    internal EmailSendOperation(string id, EmailClient client, Response accepted)
        : this(id, client) => Observe(accepted);

    /// <inheritdoc/>
    public override string Id { get; }

    /// <summary>The result, once <see cref="HasValue"/>.</summary>
    /// <exception cref="RequestFailedException">The service could not hand the mail out.</exception>
    /// <exception cref="InvalidOperationException">It has not completed.</exception>
    public override EmailSendResult Value =>
        _failure is not null ? throw _failure
        : HasValue ? _result!
        : throw new InvalidOperationException($"The sending '{Id}' has not completed. Wait for it, or look at HasValue first.");

    /// <inheritdoc/>
    public override bool HasCompleted =>
        _result is not null && _result.Status != EmailSendStatus.NotStarted && _result.Status != EmailSendStatus.Running;

    /// <inheritdoc/>
    public override bool HasValue => HasCompleted && _failure is null;

    /// <inheritdoc/>
    public override Response GetRawResponse() =>
        _response ?? throw new InvalidOperationException($"The sending '{Id}' was not asked about yet. Call UpdateStatus first.");

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">The service could not hand the mail out, or knows no such sending.</exception>
    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        HasCompleted ? GetRawResponse() : Checked(await _client.GetStatusAsync(Id, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">The service could not hand the mail out, or knows no such sending.</exception>
    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        HasCompleted ? GetRawResponse() : Checked(_client.GetStatus(Id, cancellationToken));

    private Response Checked(Response response)
    {
        Observe(response);
        return _failure is null ? response : throw _failure;
    }

    private void Observe(Response response)
    {
        _response = response;
        _result = new EmailSendResult(WireJson.Read(response));
        if (_result.Status == EmailSendStatus.Failed || _result.Status == EmailSendStatus.Canceled)
        {
            _failure = new RequestFailedException(response);
        }
    }
}
