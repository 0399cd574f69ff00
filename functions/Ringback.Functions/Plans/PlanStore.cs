using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Plans;

/// <summary>
/// The plan's versions in table <c>Plans</c>: partition <c>plan</c>, a row <c>v00000001</c> for each version's text, and the row <c>live</c> that points at one.
/// </summary>
public sealed class PlanStore(RingbackTables tables, TimeProvider time) : IPlans
{
    /// <summary>A published plan is live everywhere within this time.</summary>
    private static readonly TimeSpan LiveAge = TimeSpan.FromSeconds(10);

    private const string Partition = "plan";
    private const string LiveRow = "live";

    /// <summary>A property holds 32 Ki characters at most (wire.md 5.1).</summary>
    private const int PieceLength = 32_000;

    private readonly ConcurrentDictionary<PlanVersion, Plan> versions = new();
    private volatile Cached? live;

    public async ValueTask<LivePlan> LiveAsync(CancellationToken cancellation)
    {
        if (live is { } cached && time.GetUtcNow() - cached.ReadAt < LiveAge)
        {
            return cached.Plan;
        }

        var pointer = await PointerAsync(cancellation) ?? throw new NoPlanException("no plan is published yet: publish one, or name it in the setting PlanFile");
        var version = new PlanVersion(pointer.GetInt32("Version")!.Value);
        var plan = new LivePlan(version, await VersionAsync(version, cancellation));
        live = new Cached(plan, time.GetUtcNow());
        return plan;
    }

    public async ValueTask<Plan> VersionAsync(PlanVersion version, CancellationToken cancellation)
    {
        if (versions.TryGetValue(version, out var known))
        {
            return known;
        }

        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(Partition, RowOf(version), cancellationToken: cancellation);
        var text = row.HasValue ? TextOf(row.Value!) : throw new NoPlanException($"plan version {version} does not exist");
        return versions[version] = PlanReader.Read(text);
    }

    /// <summary>Publishes a text as the next version, unless this very source was published before.</summary>
    /// <param name="source">Where the text comes from: a file that did not change must not undo what was published in the meantime.</param>
    /// <exception cref="PlanException">The text is not a plan.</exception>
    public async Task PublishAsync(string text, string source, CancellationToken cancellation)
    {
        PlanReader.Read(text);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source + "\n" + text)));
        var pointer = await PointerAsync(cancellation);
        if (pointer?.GetString("Source") == fingerprint)
        {
            return;
        }

        var next = new PlanVersion((pointer?.GetInt32("Newest") ?? 0) + 1);
        var newPointer = new TableEntity(Partition, LiveRow) { ["Version"] = next.Value, ["Newest"] = next.Value, ["Source"] = fingerprint };
        TableTransactionAction[] changes =
        [
            new(TableTransactionActionType.Add, RowFor(next, text)),
            pointer is null ? new(TableTransactionActionType.Add, newPointer) : new(TableTransactionActionType.UpdateReplace, newPointer, pointer.ETag),
        ];
        try
        {
            await tables.Plans.SubmitTransactionAsync(changes, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another instance that started at the same moment has published it.
        }

        live = null;
    }

    private async Task<TableEntity?> PointerAsync(CancellationToken cancellation)
    {
        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(Partition, LiveRow, cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }

    private TableEntity RowFor(PlanVersion version, string text)
    {
        var row = new TableEntity(Partition, RowOf(version)) { ["PublishedAt"] = time.GetUtcNow() };
        foreach (var (index, piece) in text.Chunk(PieceLength).Index())
        {
            row[$"Text{index}"] = new string(piece);
        }

        return row;
    }

    private static string TextOf(TableEntity row)
    {
        var text = new StringBuilder();
        for (var i = 0; row.GetString($"Text{i}") is { } piece; i++)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    private static string RowOf(PlanVersion version) => $"v{version.Value:D8}";

    private sealed record Cached(LivePlan Plan, DateTimeOffset ReadAt);
}
