using System.Globalization;
using Azure.Core;
using Azure.Storage.Queues.Models;
using Azure.Storage.Shared;

namespace Azure.Storage.Queues;

/// <content>Messages.</content>
public partial class QueueClient
{
    public virtual Response<SendReceipt> SendMessage(string messageText) => SendMessage(messageText, null, null, default);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(string messageText) => SendMessageAsync(messageText, null, null, default);

    public virtual Response<SendReceipt> SendMessage(string messageText, CancellationToken cancellationToken = default) => SendMessage(messageText, null, null, cancellationToken);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(string messageText, CancellationToken cancellationToken = default) =>
        SendMessageAsync(messageText, null, null, cancellationToken);

    /// <param name="visibilityTimeout">0 (the default) to 7 days: nobody receives the message before; shorter than its time to live.</param>
    /// <param name="timeToLive">Whole seconds; 7 days by default, -1 second for ever.</param>
    public virtual Response<SendReceipt> SendMessage(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
        Send(new BinaryData(messageText), visibilityTimeout, timeToLive, async: false, cancellationToken).Now();

    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
        await Send(new BinaryData(messageText), visibilityTimeout, timeToLive, async: true, cancellationToken);

    public virtual Response<SendReceipt> SendMessage(
        BinaryData message, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
        Send(message, visibilityTimeout, timeToLive, async: false, cancellationToken).Now();

    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        BinaryData message, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
        await Send(message, visibilityTimeout, timeToLive, async: true, cancellationToken);

    public virtual Response<QueueMessage[]> ReceiveMessages() => ReceiveMessages(null, null, default);

    public virtual Task<Response<QueueMessage[]>> ReceiveMessagesAsync() => ReceiveMessagesAsync(null, null, default);

    public virtual Response<QueueMessage[]> ReceiveMessages(CancellationToken cancellationToken = default) => ReceiveMessages(null, null, cancellationToken);

    public virtual Task<Response<QueueMessage[]>> ReceiveMessagesAsync(CancellationToken cancellationToken = default) => ReceiveMessagesAsync(null, null, cancellationToken);

    /// <param name="maxMessages">1 (the default) to 32.</param>
    /// <param name="visibilityTimeout">1 second to 7 days; 30 seconds by default.</param>
    public virtual Response<QueueMessage[]> ReceiveMessages(int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        Receive(maxMessages, visibilityTimeout, async: false, cancellationToken).Now();

    public virtual async Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        await Receive(maxMessages, visibilityTimeout, async: true, cancellationToken);

    /// <returns>A response whose value is null when no message is visible.</returns>
    public virtual Response<QueueMessage?> ReceiveMessage(TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        First(Receive(1, visibilityTimeout, async: false, cancellationToken).Now());

    public virtual async Task<Response<QueueMessage?>> ReceiveMessageAsync(TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        First(await Receive(1, visibilityTimeout, async: true, cancellationToken));

    public virtual Response<PeekedMessage?> PeekMessage(CancellationToken cancellationToken = default) => First(Peek(1, async: false, cancellationToken).Now());

    public virtual async Task<Response<PeekedMessage?>> PeekMessageAsync(CancellationToken cancellationToken = default) => First(await Peek(1, async: true, cancellationToken));

    public virtual async Task<Response<PeekedMessage[]>> PeekMessagesAsync(int? maxMessages = null, CancellationToken cancellationToken = default) =>
        await Peek(maxMessages, async: true, cancellationToken);

    /// <param name="messageText">Null leaves the text as it is.</param>
    /// <param name="visibilityTimeout">From now on; 0 (the default) to 7 days.</param>
    /// <exception cref="RequestFailedException">404 MessageNotFound; 400 PopReceiptMismatch: somebody else received it since.</exception>
    public virtual Response<UpdateReceipt> UpdateMessage(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default, CancellationToken cancellationToken = default) =>
        Update(messageId, popReceipt, Text(messageText), visibilityTimeout, async: false, cancellationToken).Now();

    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default, CancellationToken cancellationToken = default) =>
        await Update(messageId, popReceipt, Text(messageText), visibilityTimeout, async: true, cancellationToken);

    public virtual Response<UpdateReceipt> UpdateMessage(
        string messageId, string popReceipt, BinaryData message, TimeSpan visibilityTimeout = default, CancellationToken cancellationToken = default) =>
        Update(messageId, popReceipt, message, visibilityTimeout, async: false, cancellationToken).Now();

    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, BinaryData message, TimeSpan visibilityTimeout = default, CancellationToken cancellationToken = default) =>
        await Update(messageId, popReceipt, message, visibilityTimeout, async: true, cancellationToken);

    /// <exception cref="RequestFailedException">404 MessageNotFound; 400 PopReceiptMismatch.</exception>
    public virtual Response DeleteMessage(string messageId, string popReceipt, CancellationToken cancellationToken = default) =>
        DeleteAt($"/{Name}/messages/{Uri.EscapeDataString(messageId)}", popReceipt, async: false, cancellationToken).Now();

    public virtual async Task<Response> DeleteMessageAsync(string messageId, string popReceipt, CancellationToken cancellationToken = default) =>
        await DeleteAt($"/{Name}/messages/{Uri.EscapeDataString(messageId)}", popReceipt, async: true, cancellationToken);

    public virtual async Task<Response> ClearMessagesAsync(CancellationToken cancellationToken = default) =>
        await DeleteAt($"/{Name}/messages", null, async: true, cancellationToken);

    private static BinaryData? Text(string? messageText) => messageText is null ? null : new BinaryData(messageText);

    private static string? Seconds(TimeSpan? time) => time is { } span ? ((long)span.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null;

    private static Response<T?> First<T>(Response<T[]> messages)
        where T : class => Response.FromValue(messages.Value.FirstOrDefault(), messages.GetRawResponse());

    private async ValueTask<Response<SendReceipt>> Send(BinaryData body, TimeSpan? visibilityTimeout, TimeSpan? timeToLive, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var message = requests.Start(RequestMethod.Post, $"/{Name}/messages", ("visibilitytimeout", Seconds(visibilityTimeout)), ("messagettl", Seconds(timeToLive)));
        Xml(message.Request, body);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(QueueXml.Sent(response), response);
    }

    private async ValueTask<Response<QueueMessage[]>> Receive(int? maxMessages, TimeSpan? visibilityTimeout, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(
            RequestMethod.Get, $"/{Name}/messages", ("numofmessages", maxMessages?.ToString(CultureInfo.InvariantCulture)), ("visibilitytimeout", Seconds(visibilityTimeout)));
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(QueueXml.Received(response, encoding), response);
    }

    private async ValueTask<Response<PeekedMessage[]>> Peek(int? maxMessages, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(
            RequestMethod.Get, $"/{Name}/messages", ("peekonly", "true"), ("numofmessages", maxMessages?.ToString(CultureInfo.InvariantCulture)));
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(QueueXml.Peeked(response, encoding), response);
    }

    private async ValueTask<Response<UpdateReceipt>> Update(
        string messageId, string popReceipt, BinaryData? body, TimeSpan visibilityTimeout, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(
            RequestMethod.Put, $"/{Name}/messages/{Uri.EscapeDataString(messageId)}", ("popreceipt", popReceipt), ("visibilitytimeout", Seconds(visibilityTimeout)));
        if (body is not null)
        {
            Xml(message.Request, body);
        }

        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        var receipt = response.Headers.TryGetValue("x-ms-popreceipt", out var next) ? next : "";
        var visible = response.Headers.TryGetValue("x-ms-time-next-visible", out var time) ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) : default;
        return Response.FromValue(new UpdateReceipt(receipt, visible), response);
    }

    private async ValueTask<Response> DeleteAt(string path, string? popReceipt, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Delete, path, ("popreceipt", popReceipt));
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
    }

    private void Xml(Request request, BinaryData body)
    {
        request.Headers.Add("Content-Type", "application/xml");
        request.Content = RequestContent.Create(QueueXml.Message(body, encoding));
    }
}
