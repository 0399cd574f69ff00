using System.Globalization;
using System.Text.RegularExpressions;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Queues;

/// <summary>The queue service (wire.md 5.2).</summary>
internal sealed partial class QueueService(StorageTime time, Action<string> count)
{
    private const long Week = 7 * 24 * 3600;
    private const int MaxMessageBytes = 64 * 1024;

    private readonly SortedDictionary<string, MessageQueue> queues = new(StringComparer.Ordinal);

    public DateTimeOffset? NextVisible(DateTimeOffset now) => queues.Values.Min(q => q.NextVisible(now));

    public bool HasVisible(DateTimeOffset now) => queues.Values.Any(q => q.HasVisible(now));

    public StorageReply Handle(StorageRequest request) => request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => List(request),
        [var queue] => OnQueue(request, queue),
        [var queue, "messages"] => OnMessages(request, Find(queue)),
        [var queue, "messages", var id] => OnMessage(request, Find(queue), Uri.UnescapeDataString(id)),
        _ => throw new StorageError(400, "InvalidUri", $"The requested URI does not represent any resource on the server: {request.Path}."),
    };

    private StorageReply List(StorageRequest request)
    {
        if (request.Query("comp") != "list")
        {
            throw new StorageError(501, "NotImplemented", "Properties of the queue service are not served here: only queues and their messages are.");
        }

        count("queue.list");
        var prefix = request.Query("prefix") ?? "";
        return QueueXml.List(request.Endpoint, queues.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private StorageReply OnQueue(StorageRequest request, string name)
    {
        switch (request.Method, request.Query("comp"))
        {
            case ("PUT", null):
                count("queue.create");
                return Create(request, name);
            case ("PUT", "metadata"):
                count("queue.properties");
                Find(name).Metadata = request.Metadata();
                return new StorageReply(204);
            case ("GET" or "HEAD", "metadata"):
                count("queue.properties");
                return Properties(Find(name));
            case ("DELETE", null):
                count("queue.drop");
                Find(name);
                queues.Remove(name);
                return new StorageReply(204);
            default:
                throw new StorageError(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {request.Method}.");
        }
    }

    private StorageReply Create(StorageRequest request, string name)
    {
        if (!ValidName().IsMatch(name) || name.Length is < 3 or > 63)
        {
            throw new StorageError(400, "InvalidResourceName", $"The specified resource name contains invalid characters: '{name}'. A queue's name has 3 to 63 lower-case letters, digits and single dashes.");
        }

        var metadata = request.Metadata();
        if (!queues.TryGetValue(name, out var present))
        {
            queues[name] = new MessageQueue(time, metadata);
            return new StorageReply(201);
        }

        return present.Metadata.SequenceEqual(metadata) ? new StorageReply(204) : throw new StorageError(409, "QueueAlreadyExists", "The specified queue already exists.");
    }

    private static StorageReply Properties(MessageQueue queue)
    {
        var reply = new StorageReply(200).With("x-ms-approximate-messages-count", queue.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in queue.Metadata)
        {
            reply.With("x-ms-meta-" + name, value);
        }

        return reply;
    }

    private StorageReply OnMessages(StorageRequest request, MessageQueue queue)
    {
        switch (request.Method)
        {
            case "POST":
                count("queue.put");
                return Put(request, queue);
            case "GET" when request.Query("peekonly") == "true":
                count("queue.peek");
                return QueueXml.Peeked(queue.Peek((int)Number(request, "numofmessages", 1, 1, 32)));
            case "GET":
                count("queue.get");
                var messages = (int)Number(request, "numofmessages", 1, 1, 32);
                return QueueXml.Received(queue.Receive(messages, TimeSpan.FromSeconds(Number(request, "visibilitytimeout", 30, 1, Week))));
            case "DELETE":
                count("queue.clear");
                queue.Clear();
                return new StorageReply(204);
            default:
                throw new StorageError(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {request.Method}.");
        }
    }

    private static StorageReply Put(StorageRequest request, MessageQueue queue)
    {
        var delay = Number(request, "visibilitytimeout", 0, 0, Week);
        var lifetime = Number(request, "messagettl", Week, -1, long.MaxValue / TimeSpan.TicksPerSecond / 100);
        if (lifetime == 0 || (lifetime > 0 && delay >= lifetime))
        {
            throw OutOfRange("visibilitytimeout", delay, "it must be less than messagettl, and messagettl must not be 0");
        }

        return QueueXml.Sent(queue.Put(Text(request), TimeSpan.FromSeconds(delay), lifetime < 0 ? null : TimeSpan.FromSeconds(lifetime)));
    }

    private StorageReply OnMessage(StorageRequest request, MessageQueue queue, string id)
    {
        var receipt = request.Query("popreceipt") ?? throw new StorageError(400, "MissingRequiredQueryParameter", "A query parameter that's mandatory for this request is not specified: popreceipt.");
        switch (request.Method)
        {
            case "PUT":
                count("queue.update");
                var hidden = TimeSpan.FromSeconds(Number(request, "visibilitytimeout", null, 0, Week));
                var message = queue.Update(id, receipt, request.Body.Length == 0 ? null : Text(request), hidden);
                return new StorageReply(204).With("x-ms-popreceipt", message.PopReceipt).With("x-ms-time-next-visible", QueueXml.Time(message.VisibleAt));
            case "DELETE":
                count("queue.delete");
                queue.Delete(id, receipt);
                return new StorageReply(204);
            default:
                throw new StorageError(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {request.Method}.");
        }
    }

    private static string Text(StorageRequest request)
    {
        var text = QueueXml.Text(request);
        return System.Text.Encoding.UTF8.GetByteCount(text) <= MaxMessageBytes
            ? text
            : throw new StorageError(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit: 64 KiB a message.");
    }

    /// <param name="missing">What is taken when the parameter is not there; null when it must be.</param>
    private static long Number(StorageRequest request, string name, long? missing, long least, long most)
    {
        if (request.Query(name) is not { } text)
        {
            return missing ?? throw new StorageError(400, "MissingRequiredQueryParameter", $"A query parameter that's mandatory for this request is not specified: {name}.");
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw new StorageError(400, "InvalidQueryParameterValue", $"Value for one of the query parameters specified in the request URI is invalid: {name}={text}.");
        }

        return value >= least && value <= most ? value : throw OutOfRange(name, value, $"it must be {least} to {most}");
    }

    private static StorageError OutOfRange(string name, long value, string rule) =>
        new(400, "OutOfRangeQueryParameterValue", $"One of the query parameters specified in the request URI is outside the permissible range: {name}={value}, {rule}.");

    private MessageQueue Find(string name) => queues.GetValueOrDefault(name) ?? throw new StorageError(404, "QueueNotFound", $"The specified queue does not exist: '{name}'.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ValidName();
}
