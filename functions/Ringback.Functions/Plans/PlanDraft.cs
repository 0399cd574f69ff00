using Azure;
using Azure.Data.Tables;
using Ringback.Core;

namespace Ringback.Functions.Plans;

/// <summary>The one draft that everybody shares: any text, a plan or not yet.</summary>
/// <param name="SavedBy">A person's id, or <c>api</c>.</param>
/// <param name="Base">The version that was live when the draft was begun; null: none was. Publishing over a newer one would undo it unseen.</param>
/// <param name="Revision">Changes with every save, and never comes again.</param>
public sealed record PlanDraft(string Text, DateTimeOffset SavedAt, string SavedBy, PlanVersion? Base, string Revision)
{
    private const string At = "SavedAt";
    private const string RevisionOf = "Revision";

    internal ETag Row { get; init; }

    internal static PlanDraft Read(TableEntity row) => new(
        PlanRows.ReadText(row),
        row.GetDateTimeOffset(At)!.Value,
        row.GetString(PlanRows.By)!,
        row.GetInt32(PlanRows.Before) is { } version ? new PlanVersion(version) : null,
        row.GetString(RevisionOf)!)
    {
        Row = row.ETag,
    };

    internal TableEntity Write()
    {
        var row = new TableEntity(PlanRows.Partition, PlanRows.Draft) { [At] = SavedAt, [PlanRows.By] = SavedBy, [PlanRows.Before] = Base?.Value, [RevisionOf] = Revision };
        PlanRows.WriteText(row, Text);
        return row;
    }
}
