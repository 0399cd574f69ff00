using System.Linq.Expressions;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;
using Azure.Storage.Shared;

namespace Azure.Data.Tables;

/// <summary>The tables of an account.</summary>
public class TableServiceClient
{
    private readonly TableRequests requests = null!;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(StorageConnectionString.Parse(connectionString), options ?? new TableClientOptions())
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, new TableClientOptions())
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(endpoint, TablePipeline.Build(options ??= new TableClientOptions(), credential), options)
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, TablePipeline.Build(options ??= new TableClientOptions(), tokenCredential), options)
    {
    }

    protected TableServiceClient()
    {
    }

    private TableServiceClient(StorageConnectionString connection, TableClientOptions options)
        : this(connection.Endpoint("table"), new TableSharedKeyCredential(connection.AccountName, connection.AccountKey), options)
    {
    }

    private TableServiceClient(Uri endpoint, HttpPipeline pipeline, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        requests = new TableRequests(endpoint, pipeline, options.Version);
    }

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => requests.Endpoint;

    public static string CreateQueryFilter(FormattableString filter) => TableClient.CreateQueryFilter(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => ExpressionFilter.Of(filter);

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(requests, tableName);
    }

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, TableBeingDeleted.</exception>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) => GetTableClient(tableName).Create(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there is answered with status 404 and no exception.</summary>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) => GetTableClient(tableName).Delete(cancellationToken);

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) => GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual Pageable<TableItem> Query(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Paging.Sync((next, top) => Page(filter, maxPerPage ?? top, next, async: false, cancellationToken).Now());

    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Paging.Async((next, top) => Page(filter, maxPerPage ?? top, next, async: true, cancellationToken));

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private async ValueTask<Page<TableItem>> Page(string? filter, int? top, string? next, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.QueryTables(filter, top, next);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        using var document = JsonDocument.Parse(response.Content.ToMemory());
        var items = document.RootElement.GetProperty("value").EnumerateArray().Select(t => new TableItem(t.GetProperty("TableName").GetString()!)).ToArray();
        return Azure.Page<TableItem>.FromValues(items, response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var more) ? more : null, response);
    }
}
