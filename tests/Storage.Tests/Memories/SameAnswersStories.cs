using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Memories;

/// <summary>Whatever is asked, in whatever order: Memory answers as Azurite does.</summary>
public sealed class SameAnswersStories(AzuriteBackend azurite)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_work_on_rows_gives_the_same_answers(int seed)
    {
        Assert.Equal(await OnRows(azurite.NewTable(), seed), await OnRows(new MemoryBackend().NewTable(), seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_work_on_messages_gives_the_same_answers(int seed)
    {
        Assert.Equal(await OnMessages(azurite.NewQueue(), seed), await OnMessages(new MemoryBackend().NewQueue(), seed));
    }

    private static async Task<List<string>> OnRows(TableClient table, int seed)
    {
        var random = new Random(seed);
        var answers = new List<string>();
        var versions = new List<ETag> { ETag.All };
        for (var step = 0; step < 40; step++)
        {
            var entity = new TableEntity($"p{random.Next(2)}", $"r{random.Next(3)}") { [$"A{random.Next(3)}"] = random.Next(5), ["B"] = (long)random.Next(5) };
            var version = versions[random.Next(versions.Count)];
            var mode = (TableUpdateMode)random.Next(2);
            var bound = random.Next(5);
            Func<Task<string>> work = random.Next(8) switch
            {
                0 => () => Write(table.AddEntityAsync(entity)),
                1 => () => Write(table.UpsertEntityAsync(entity, mode)),
                2 => () => Write(table.UpdateEntityAsync(entity, version, mode)),
                3 => () => Write(table.DeleteEntityAsync(entity, version)),
                4 => async () => await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey) is { HasValue: true } found ? Show(found.Value!) : "none",
                5 => () => Write(Transaction(table, entity, version, mode)),
                _ => async () =>
                {
                    var rows = new List<string>();
                    await foreach (var row in table.QueryAsync<TableEntity>(string.Create(CultureInfo.InvariantCulture, $"PartitionKey eq '{entity.PartitionKey}' and B ge {bound}L"), maxPerPage: 2))
                    {
                        rows.Add(Show(row));
                    }

                    return string.Join(';', rows);
                },
            };
            answers.Add(await Answer(work));
        }

        return answers;

        async Task<string> Write(Task<Response> request)
        {
            var response = await request;
            if (response.Headers.ETag is { } version)
            {
                versions.Add(version);
            }

            return response.Status.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task<Response> Transaction(TableClient table, TableEntity entity, ETag version, TableUpdateMode mode) => (await table.SubmitTransactionAsync(
    [
        new(TableTransactionActionType.UpsertMerge, new TableEntity(entity.PartitionKey, "always") { ["B"] = 1L }),
        new(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.Add, entity, version),
    ])).Value[1];

    private static async Task<List<string>> OnMessages(QueueClient queue, int seed)
    {
        var random = new Random(seed);
        var answers = new List<string>();
        var held = new List<(string Id, string Receipt)> { ("00000000-0000-0000-0000-000000000000", "AAAA") };
        for (var step = 0; step < 40; step++)
        {
            var (id, receipt) = held[random.Next(held.Count)];
            var text = $"message {step}";
            var count = random.Next(1, 4);
            answers.Add(await Answer(random.Next(6) switch
            {
                0 or 1 => async () => (await queue.SendMessageAsync(text, visibilityTimeout: count == 3 ? TimeSpan.FromHours(1) : null)).GetRawResponse().Status.ToString(CultureInfo.InvariantCulture),
                2 => async () =>
                {
                    var messages = (await queue.ReceiveMessagesAsync(count, TimeSpan.FromHours(1))).Value;
                    held.AddRange(messages.Select(m => (m.MessageId, m.PopReceipt)));
                    return string.Join(';', messages.Select(m => $"{m.MessageText}/{m.DequeueCount}"));
                },
                3 => async () => string.Join(';', (await queue.PeekMessagesAsync(count)).Value.Select(m => m.MessageText)),
                4 => async () => (await queue.DeleteMessageAsync(id, receipt)).Status.ToString(CultureInfo.InvariantCulture),
                _ => async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount.ToString(CultureInfo.InvariantCulture),
            }));
        }

        return answers;
    }

    private static async Task<string> Answer(Func<Task<string>> work)
    {
        try
        {
            return await work();
        }
        catch (RequestFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode} {(refused as TableTransactionFailedException)?.FailedTransactionActionIndex}";
        }
    }

    private static string Show(TableEntity row) =>
        string.Join(',', row.Where(p => p.Key is not ("Timestamp" or "odata.etag")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}:{p.Value?.GetType().Name}"));
}
