using System.Text.Json;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;

namespace Ringback.Functions.Team;

/// <summary>Counts the legs that a location's people missed in a row, and marks the location as down when there are too many.</summary>
public sealed class LocationWatch(TeamTable team, TimeProvider time)
{
    /// <summary>So many of the last legs are remembered, so that a leg that is told of twice counts once.</summary>
    private const int Remembered = 40;

    /// <param name="reached">Somebody took the call.</param>
    public async Task CountAsync(Location location, CallId call, LegId leg, bool reached, CancellationToken ct)
    {
        if (location.DownAfter is not { } limit)
        {
            return;
        }

        var name = $"{call}|{leg}";
        var isDown = false;
        await team.ChangeAsync(
            TeamRows.MissesOf(location.Name),
            row =>
            {
                var before = row is null ? new Tally(0, []) : JsonSerializer.Deserialize<Tally>(row.GetString(TeamRows.Json)!)!;
                isDown = before.Missed >= limit;
                if (before.Legs.Contains(name, StringComparer.Ordinal))
                {
                    return [];
                }

                var after = new Tally(reached ? 0 : before.Missed + 1, [.. before.Legs.TakeLast(Remembered - 1), name]);
                isDown = after.Missed >= limit;
                return [TeamTable.Write(Row(location, after), row)];
            },
            ct);
        if (isDown)
        {
            await MarkDownAsync(location, ct);
        }
    }

    /// <summary>The mark first, then the count begins anew: one that died in between marks the location again and changes nothing.</summary>
    private async Task MarkDownAsync(Location location, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var down = new SwitchSetting(location.DownSwitch, On: true, now + location.DownFor, Entry.Ringback, now);
        await team.ChangeAsync(
            TeamRows.SwitchOf(location.DownSwitch),
            row => row is not null && Switches.Read(row).AsOf(now).On ? [] : [Switches.Write(down, row), .. Switches.LogOf(down, Entry.Ringback).Write()],
            ct);
        await team.ChangeAsync(
            TeamRows.MissesOf(location.Name),
            row => row is null || JsonSerializer.Deserialize<Tally>(row.GetString(TeamRows.Json)!) is not { Missed: > 0 } tally ? [] : [TeamTable.Write(Row(location, tally with { Missed = 0 }), row)],
            ct);
    }

    private static TableEntity Row(Location location, Tally tally) =>
        new(TeamRows.Partition, TeamRows.MissesOf(location.Name)) { [TeamRows.Name] = location.Name, [TeamRows.Json] = JsonSerializer.Serialize(tally) };

    /// <param name="Missed">In a row.</param>
    /// <param name="Legs">The last ones that were counted, oldest first.</param>
    private sealed record Tally(int Missed, IReadOnlyList<string> Legs);
}
