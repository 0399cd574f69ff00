using System.Text;
using Azure.Core;
using Azure.Data.Tables.Wire;
using Azure.Storage.Shared;

namespace Azure.Data.Tables;

/// <content>Several rows at once.</content>
public partial class TableClient
{
    /// <summary>Does all the changes or none: at most 100, of one partition, each row once, 4 MiB together.</summary>
    /// <exception cref="TableTransactionFailedException">The service refused one of them.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Submit(transactionActions, async: false, cancellationToken).Now();

    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        await Submit(transactionActions, async: true, cancellationToken);

    private async ValueTask<Response<IReadOnlyList<Response>>> Submit(IEnumerable<TableTransactionAction> transactionActions, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToArray();
        if (actions.Length == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        // The boundary must not occur in the body: a fresh id of the request's own (no source of randomness here).
        using var name = requests.Pipeline.CreateMessage();
        var (batch, changeset) = ($"batch_{name.Request.ClientRequestId}", $"changeset_{name.Request.ClientRequestId}");
        var body = Encoding.UTF8.GetBytes(Transaction.Body(requests, Name, actions, batch, changeset));
        using var message = requests.Batch(RequestContent.Create(body), batch);
        var response = await Send(message, async, cancellationToken);
        var answers = Transaction.Answers(response);
        if (answers is [PartResponse { IsError: true } refused])
        {
            throw new TableTransactionFailedException(refused.Failure());
        }

        return Response.FromValue(answers, response);
    }

    private async ValueTask<Response> Send(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        try
        {
            return await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        }
        catch (RequestFailedException refused) when (refused.Status is >= 400 and < 500)
        {
            throw new TableTransactionFailedException(refused);
        }
    }
}
