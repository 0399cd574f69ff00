using System.Text.Json;
using Azure.Data.Tables.Wire;
using Azure.Storage.Shared;

namespace Azure.Data.Tables;

/// <content>Single rows.</content>
public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists; 404 TableNotFound.</exception>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => Add(entity, async: false, cancellationToken).Now();

    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => await Add(entity, async: true, cancellationToken);

    public virtual Response UpsertEntity<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => Write(entity, mode, null, async: false, cancellationToken).Now();

    public virtual async Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await Write(entity, mode, null, async: true, cancellationToken);

    /// <param name="ifMatch">The version that must still be there; <see cref="ETag.All"/> for any.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied; 404 ResourceNotFound.</exception>
    public virtual Response UpdateEntity<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => Write(entity, mode, Required(ifMatch), async: false, cancellationToken).Now();

    public virtual async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await Write(entity, mode, Required(ifMatch), async: true, cancellationToken);

    /// <summary>A row that is not there is answered with status 404 and no exception.</summary>
    /// <param name="ifMatch">The version that must still be there; default stands for any.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public virtual Response DeleteEntity(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Delete(partitionKey, rowKey, ifMatch, async: false, cancellationToken).Now();

    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await Delete(partitionKey, rowKey, ifMatch, async: true, cancellationToken);

    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Delete(entity.PartitionKey, entity.RowKey, ifMatch, async: false, cancellationToken).Now();

    public virtual async Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await Delete(entity.PartitionKey, entity.RowKey, ifMatch, async: true, cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public virtual Response<T> GetEntity<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => (Response<T>)Get<T>(partitionKey, rowKey, select, mayMiss: false, async: false, cancellationToken).Now();

    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => (Response<T>)await Get<T>(partitionKey, rowKey, select, mayMiss: false, async: true, cancellationToken);

    public virtual NullableResponse<T> GetEntityIfExists<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Get<T>(partitionKey, rowKey, select, mayMiss: true, async: false, cancellationToken).Now();

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => await Get<T>(partitionKey, rowKey, select, mayMiss: true, async: true, cancellationToken);

    private static ETag Required(ETag ifMatch) => ifMatch == default || string.IsNullOrEmpty(ifMatch.ToString())
        ? throw new ArgumentException("An update needs the row's ETag, or ETag.All to write over whatever is there.", nameof(ifMatch))
        : ifMatch;

    private async ValueTask<Response> Add(ITableEntity entity, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Insert(Name, EntityJson.Write(entity));
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
    }

    private async ValueTask<Response> Write(ITableEntity entity, TableUpdateMode mode, ETag? ifMatch, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = requests.Write(Name, entity, mode, ifMatch);
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
    }

    private async ValueTask<Response> Delete(string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Delete(Name, partitionKey, rowKey, ifMatch);
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
    }

    private async ValueTask<NullableResponse<T>> Get<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool mayMiss, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = requests.Get(Name, partitionKey, rowKey, select);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, mayMiss ? [404] : []);
        if (response.Status == 404)
        {
            return new NoValueResponse<T>(response);
        }

        using var document = JsonDocument.Parse(response.Content.ToMemory());
        var entity = EntityJson.Read<T>(document.RootElement);
        if (response.Headers.ETag is { } etag)
        {
            entity.ETag = etag;
        }

        return Response.FromValue(entity, response);
    }
}
