using Azure.Data.Tables;
using Ringback.Core.Cases;
using Ringback.Functions.Team;

namespace Ringback.Functions.Audit;

/// <summary>One act: who did what, when, about what, from where.</summary>
/// <param name="Who">A person's id, <c>api</c> or <c>staff</c> where nobody said who, or <c>ringback</c> for a switch that it turned by itself.</param>
/// <param name="What">Such as <c>claimed</c>, <c>closed</c>, <c>switch storm-mode on</c> or <c>published</c>.</param>
/// <param name="About">A case's id or a version of the plan; null: <paramref name="What"/> says it.</param>
/// <param name="From"><c>api</c>, <c>link</c>, <c>text</c>, <c>call</c>, or <c>ringback</c>.</param>
/// <param name="Until">How long it holds; null: until it is changed again.</param>
public sealed record AuditLine(DateTimeOffset At, string Who, string What, string? About = null, string From = AuditLine.Api, DateTimeOffset? Until = null)
{
    public const string Api = "api";
    public const string Link = "link";
    public const string Text = "text";

    /// <summary>A key that was pressed during a call of ours.</summary>
    public const string Call = "call";

    private const string AboutProperty = "About";
    private const string FromProperty = "From";

    internal static AuditLine Of(TableEntity row) => new(
        row.GetDateTimeOffset(TeamRows.At)!.Value,
        row.GetString(TeamRows.By)!,
        row.GetString(TeamRows.Name)!,
        row.GetString(AboutProperty),
        row.GetString(FromProperty) ?? (row.GetString(TeamRows.By) == Entry.Ringback ? Entry.Ringback : Api),
        row.GetDateTimeOffset(TeamRows.Until));

    /// <summary>Writes the line, for all and for the person, in one transaction with what it tells of where that is a row of the same partition.</summary>
    internal IEnumerable<TableTransactionAction> Write()
    {
        var key = $"{Who} {What} {About}";
        return [Write(TeamRows.LogOf(At, key)), Write(TeamRows.LogOf(Who, At, key))];
    }

    private TableTransactionAction Write(string row) => new(
        TableTransactionActionType.UpsertReplace,
        new TableEntity(TeamRows.Partition, row)
        {
            [TeamRows.At] = At,
            [TeamRows.By] = Who,
            [TeamRows.Name] = What,
            [AboutProperty] = About,
            [FromProperty] = From,
            [TeamRows.Until] = Until,
        });
}
