using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>A transaction's multipart body and the answers in its multipart response (wire.md 5.1, batch).</summary>
internal static class Transaction
{
    public static string Body(TableRequests requests, string table, IReadOnlyList<TableTransactionAction> actions, string batch, string changeset)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n\r\n");
        foreach (var action in actions)
        {
            using var message = Change(requests, table, action);
            body.Append(CultureInfo.InvariantCulture, $"--{changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            body.Append(CultureInfo.InvariantCulture, $"{message.Request.Method} {message.Request.Uri.ToUri().AbsoluteUri} HTTP/1.1\r\n");
            foreach (var header in message.Request.Headers)
            {
                body.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\r\n");
            }

            body.Append("\r\n").Append(Content(message.Request)).Append("\r\n");
        }

        return body.Append(CultureInfo.InvariantCulture, $"--{changeset}--\r\n\r\n--{batch}--\r\n").ToString();
    }

    /// <summary>The answers, one a change; a single failing one when the transaction was rolled back.</summary>
    public static IReadOnlyList<Response> Answers(Response response)
    {
        var lines = Encoding.UTF8.GetString(response.Content.ToMemory().Span).Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var answers = new List<Response>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                answers.Add(Answer(lines, ref at, response.ClientRequestId));
            }
        }

        return answers;
    }

    private static HttpMessage Change(TableRequests requests, string table, TableTransactionAction action)
    {
        var any = action.ETag == default ? ETag.All : action.ETag;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => requests.Insert(table, EntityJson.Write(action.Entity)),
            TableTransactionActionType.UpdateMerge => requests.Write(table, action.Entity, TableUpdateMode.Merge, any),
            TableTransactionActionType.UpdateReplace => requests.Write(table, action.Entity, TableUpdateMode.Replace, any),
            TableTransactionActionType.Delete => requests.Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
            TableTransactionActionType.UpsertMerge => requests.Write(table, action.Entity, TableUpdateMode.Merge, null),
            TableTransactionActionType.UpsertReplace => requests.Write(table, action.Entity, TableUpdateMode.Replace, null),
            var other => throw new InvalidOperationException($"Unknown transaction action type {other}."),
        };
    }

    private static string Content(Request request)
    {
        if (request.Content is null)
        {
            return "";
        }

        using var stream = new MemoryStream();
        request.Content.WriteTo(stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static PartResponse Answer(string[] lines, ref int at, string clientRequestId)
    {
        var status = lines[at].Split(' ', 3);
        var headers = new List<HttpHeader>();
        for (at++; at < lines.Length && lines[at].Length > 0; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            headers.Add(new HttpHeader(lines[at][..colon], lines[at][(colon + 1)..].Trim()));
        }

        var body = new StringBuilder();
        for (at++; at < lines.Length && !lines[at].StartsWith("--", StringComparison.Ordinal); at++)
        {
            body.Append(lines[at]).Append('\n');
        }

        return new PartResponse(int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? "", headers, body.ToString().Trim(), clientRequestId);
    }
}
