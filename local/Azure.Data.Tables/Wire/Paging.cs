namespace Azure.Data.Tables.Wire;

/// <summary>Pages read one after the other, each only when it is asked for.</summary>
internal static class Paging
{
    /// <param name="read">Reads the page at a continuation token (null: the first), at most so many items long.</param>
    public static Pageable<T> Sync<T>(Func<string?, int?, Page<T>> read)
        where T : notnull => new SyncPages<T>(read);

    public static AsyncPageable<T> Async<T>(Func<string?, int?, ValueTask<Page<T>>> read)
        where T : notnull => new AsyncPages<T>(read);

    private sealed class SyncPages<T>(Func<string?, int?, Page<T>> read) : Pageable<T>
        where T : notnull
    {
        public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = read(continuationToken, pageSizeHint);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }

    private sealed class AsyncPages<T>(Func<string?, int?, ValueTask<Page<T>>> read) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = await read(continuationToken, pageSizeHint);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }
}
