using System.Linq.Expressions;
using System.Text.Json;
using Azure.Data.Tables.Wire;
using Azure.Storage.Shared;

namespace Azure.Data.Tables;

/// <content>Ranges of rows.</content>
public partial class TableClient
{
    /// <summary>Every row that a predicate holds for, in the order of partition key and row key.</summary>
    public virtual Pageable<T> Query<T>(Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Query<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <param name="filter">OData; null for all rows.</param>
    /// <param name="maxPerPage">1 to 1000.</param>
    /// <param name="select">The properties to read; null for all. Keys that are not named are not read.</param>
    public virtual Pageable<T> Query<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Paging.Sync((next, top) => Page<T>(filter, select, top ?? maxPerPage, next, async: false, cancellationToken).Now());

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Paging.Async((next, top) => Page<T>(filter, select, top ?? maxPerPage, next, async: true, cancellationToken));

    private async ValueTask<Page<T>> Page<T>(string? filter, IEnumerable<string>? select, int? top, string? next, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = requests.Query(Name, filter, select, top, Continuation(next));
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        using var document = JsonDocument.Parse(response.Content.ToMemory());
        var rows = document.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read<T>).ToArray();
        return Azure.Page<T>.FromValues(rows, Continuation(response), response);
    }

    private static (string? PartitionKey, string? RowKey) Continuation(string? token)
    {
        var parts = token?.Split(' ', 2);
        return (parts?[0], parts is { Length: 2 } && parts[1].Length > 0 ? parts[1] : null);
    }

    private static string? Continuation(Response response)
    {
        var partition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var key) ? key : null;
        var row = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var text) ? text : null;
        return partition is null && row is null ? null : $"{partition} {row}";
    }
}
