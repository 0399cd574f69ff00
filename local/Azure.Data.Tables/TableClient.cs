using System.Globalization;
using System.Linq.Expressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;
using Azure.Storage.Shared;

namespace Azure.Data.Tables;

/// <summary>One table.</summary>
public partial class TableClient
{
    private readonly TableRequests requests = null!;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(StorageConnectionString.Parse(connectionString), tableName, options ?? new TableClientOptions())
    {
    }

    /// <param name="endpoint">The account's, without the table's name.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(endpoint, tableName, TablePipeline.Build(options ??= new TableClientOptions(), credential), options)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, tableName, TablePipeline.Build(options ??= new TableClientOptions(), tokenCredential), options)
    {
    }

    protected TableClient()
    {
    }

    internal TableClient(TableRequests requests, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.requests = requests;
        Name = tableName;
    }

    private TableClient(StorageConnectionString connection, string tableName, TableClientOptions options)
        : this(connection.Endpoint("table"), tableName, new TableSharedKeyCredential(connection.AccountName, connection.AccountKey), options)
    {
    }

    private TableClient(Uri endpoint, string tableName, HttpPipeline pipeline, TableClientOptions options)
        : this(new TableRequests(endpoint ?? throw new ArgumentNullException(nameof(endpoint)), pipeline, options.Version), tableName)
    {
    }

    public virtual string Name { get; } = null!;

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => ResourceUri.Append(requests.Endpoint, Name);

    /// <summary>A filter with its values written as OData literals: <c>CreateQueryFilter($"PartitionKey eq {name}")</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(FilterLiteral.Of)]);
    }

    /// <exception cref="NotSupportedException">A part of the predicate has no counterpart in a table filter.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => ExpressionFilter.Of(filter);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, TableBeingDeleted.</exception>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) => CreateTable(ifNotExists: false, async: false, cancellationToken).Now();

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        await CreateTable(ifNotExists: false, async: true, cancellationToken);

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) => CreateTable(ifNotExists: true, async: false, cancellationToken).Now();

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        await CreateTable(ifNotExists: true, async: true, cancellationToken);

    /// <summary>A table that is not there is answered with status 404 and no exception.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) => DeleteTable(async: false, cancellationToken).Now();

    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => await DeleteTable(async: true, cancellationToken);

    private async ValueTask<Response<TableItem>> CreateTable(bool ifNotExists, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.CreateTable(Name);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, ifNotExists ? [409] : []);
        if (response.Status == 409 && new RequestFailedException(response) is var conflict && conflict.ErrorCode != TableErrorCode.TableAlreadyExists)
        {
            throw conflict;
        }

        return Response.FromValue(new TableItem(Name), response);
    }

    private async ValueTask<Response> DeleteTable(bool async, CancellationToken cancellationToken)
    {
        using var message = requests.DeleteTable(Name);
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
    }
}
