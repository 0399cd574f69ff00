using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Team;

/// <summary>A person who is marked away.</summary>
/// <param name="Until">Null: until the person is back.</param>
/// <param name="By">Who said so: a person's id, or <c>api</c>.</param>
public sealed record AwayMark(PersonId Person, DateTimeOffset? Until, string By, DateTimeOffset At);

/// <summary>Who is away for a while. Someone who is away is rung by no step.</summary>
public sealed class Absences(TeamTable team)
{
    /// <summary>Marks a person as away. An order that is older than the last one changes nothing: texts may come late and twice.</summary>
    /// <param name="until">Null: until the person is back.</param>
    public Task LeaveAsync(PersonId person, DateTimeOffset? until, string by, DateTimeOffset at, CancellationToken ct, string from = AuditLine.Api) =>
        SetAsync(new AwayMark(person, until, by, at), isAway: true, from, ct);

    public Task ReturnAsync(PersonId person, string by, DateTimeOffset at, CancellationToken ct, string from = AuditLine.Api) =>
        SetAsync(new AwayMark(person, null, by, at), isAway: false, from, ct);

    private Task SetAsync(AwayMark mark, bool isAway, string from, CancellationToken ct) => team.ChangeAsync(
        TeamRows.AwayOf(mark.Person),
        row => IsSo(row, mark, isAway)
            ? []
            : [TeamTable.Write(Row(mark, isAway), row), .. new AuditLine(mark.At, mark.By, $"{mark.Person} {(isAway ? "away" : "back")}", From: from, Until: mark.Until).Write()],
        ct);

    /// <summary>Newer than this order, or already as it wants it.</summary>
    private static bool IsSo(TableEntity? row, AwayMark mark, bool isAway) =>
        row is null ? !isAway : row.GetDateTimeOffset(TeamRows.At) > mark.At || (isAway ? Read(row) == mark : Read(row) is null);

    /// <returns>Null: the row only remembers that the person came back.</returns>
    internal static AwayMark? Read(TableEntity row) => row.GetBoolean(TeamRows.On) == true
        ? new AwayMark(new PersonId(row.GetString(TeamRows.Name)!), row.GetDateTimeOffset(TeamRows.Until), row.GetString(TeamRows.By)!, row.GetDateTimeOffset(TeamRows.At)!.Value)
        : null;

    private static TableEntity Row(AwayMark mark, bool isAway) => new(TeamRows.Partition, TeamRows.AwayOf(mark.Person))
    {
        [TeamRows.Name] = mark.Person.Value,
        [TeamRows.On] = isAway,
        [TeamRows.Until] = mark.Until,
        [TeamRows.By] = mark.By,
        [TeamRows.At] = mark.At,
    };
}
