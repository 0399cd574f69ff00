using Azure.Data.Tables;

namespace Ringback.Functions.Team;

/// <summary>One line of the team's log: who changed what, when.</summary>
/// <param name="Who">A person's id, <c>api</c>, or <c>ringback</c> for what happened by itself.</param>
/// <param name="What">Such as <c>switch storm-mode on</c> or <c>lee away</c>.</param>
/// <param name="Until">How long it holds; null: until it is changed again.</param>
public sealed record TeamLogLine(DateTimeOffset At, string Who, string What, DateTimeOffset? Until)
{
    /// <summary>Who acted, where no person did.</summary>
    public const string Api = "api";

    internal static TeamLogLine Of(TableEntity row) =>
        new(row.GetDateTimeOffset(TeamRows.At)!.Value, row.GetString(TeamRows.By)!, row.GetString(TeamRows.Name)!, row.GetDateTimeOffset(TeamRows.Until));

    /// <summary>Writes the line together with the change that it tells of.</summary>
    internal TableTransactionAction Write() => new(
        TableTransactionActionType.UpsertReplace,
        new TableEntity(TeamRows.Partition, TeamRows.LogOf(At, $"{Who} {What}")) { [TeamRows.At] = At, [TeamRows.By] = Who, [TeamRows.Name] = What, [TeamRows.Until] = Until });
}
