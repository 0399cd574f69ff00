using Azure;
using Azure.Data.Tables;
using Ringback.Core;

namespace Ringback.Functions.Plans;

/// <summary>A version of the plan as the history knows it.</summary>
/// <param name="By">A person's id, <c>api</c>, or <c>file</c>.</param>
/// <param name="Note">Why, in the publisher's words.</param>
/// <param name="Restores">The version whose text this one published again; null: its text was new.</param>
public sealed record Publication(PlanVersion Version, DateTimeOffset PublishedAt, string By, string? Note, PlanVersion? Restores)
{
    /// <summary>Who published what the setting <c>PlanFile</c> names.</summary>
    public const string File = "file";

    /// <summary>The version that an undo goes back to; null: there is none before it.</summary>
    public PlanVersion? Before { get; init; }

    /// <summary>The properties that <see cref="Read"/> looks at.</summary>
    internal static IReadOnlyList<string> Properties { get; } = ["RowKey", PlanRows.At, PlanRows.By, PlanRows.Note, PlanRows.Restores, PlanRows.Before];

    internal static Publication Read(TableEntity row)
    {
        var version = PlanRows.VersionOf(row.RowKey);
        return new Publication(
            version, row.GetDateTimeOffset(PlanRows.At)!.Value, row.GetString(PlanRows.By) ?? File, row.GetString(PlanRows.Note), VersionIn(row, PlanRows.Restores))
        {
            Before = VersionIn(row, PlanRows.Before),
        };
    }

    internal TableEntity Write(string text, string mark)
    {
        var row = new TableEntity(PlanRows.Partition, PlanRows.Of(Version))
        {
            [PlanRows.At] = PublishedAt,
            [PlanRows.By] = By,
            [PlanRows.Note] = Note,
            [PlanRows.Restores] = Restores?.Value,
            [PlanRows.Before] = Before?.Value,
            [PlanRows.Mark] = mark,
        };
        PlanRows.WriteText(row, text);
        return row;
    }

    private static PlanVersion? VersionIn(TableEntity row, string property) => row.GetInt32(property) is { } version ? new PlanVersion(version) : null;
}

/// <summary>A version with its text, as it was given.</summary>
public sealed record PublishedText(Publication Publication, string Text);

/// <summary>Which version is live.</summary>
/// <param name="Source">The fingerprint of the plan file that was published last; null: none was.</param>
internal sealed record LivePointer(PlanVersion Version, string? Source, ETag ETag);
