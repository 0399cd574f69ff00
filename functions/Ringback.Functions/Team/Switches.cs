using Azure;
using Azure.Data.Tables;
using Ringback.Core.Plans;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Team;

/// <summary>A manual override as it was last set.</summary>
/// <param name="Until">When it goes off by itself; null: not by itself, or it is off.</param>
/// <param name="By">Who set it last: a person's id, <c>api</c>, or <c>ringback</c>; null: nobody has, or long ago.</param>
public sealed record SwitchSetting(string Name, bool On, DateTimeOffset? Until, string? By, DateTimeOffset? At)
{
    internal ETag ETag { get; init; }

    /// <summary>As it stands at that moment: one whose time is over is off.</summary>
    public SwitchSetting AsOf(DateTimeOffset now) => On && Until <= now ? this with { On = false, Until = null } : this;
}

/// <summary>The switches of the plan: named overrides that people turn on for a while.</summary>
public sealed class Switches(TeamTable team, TimeProvider time)
{
    /// <summary>All switches that the plan knows, in the order of their names.</summary>
    public async Task<IReadOnlyList<SwitchSetting>> AllAsync(Plan plan, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var set = (await team.OfAsync(TeamRows.Switches, ct)).Select(Read).ToDictionary(one => one.Name, StringComparer.Ordinal);
        return [.. plan.Switches.Select(name => (set.GetValueOrDefault(name) ?? Untouched(name)).AsOf(now))];
    }

    public async Task<SwitchSetting> FindAsync(string name, CancellationToken ct) =>
        await team.FindAsync(TeamRows.SwitchOf(name), ct) is { } row ? Read(row).AsOf(time.GetUtcNow()) : Untouched(name);

    /// <summary>Sets a switch. An order that is older than the last one changes nothing: texts may come late and twice.</summary>
    /// <param name="until">When it goes off by itself; null: when somebody turns it off.</param>
    /// <param name="at">When the order was given.</param>
    /// <param name="ifMatch">Only if it is still as it was read; null: in any case.</param>
    /// <returns>The switch as it is now; null when <paramref name="ifMatch"/> does not hold.</returns>
    public async Task<SwitchSetting?> SetAsync(string name, bool on, DateTimeOffset? until, string by, DateTimeOffset at, CancellationToken ct, ETag? ifMatch = null, string from = AuditLine.Api)
    {
        var wanted = new SwitchSetting(name, on, on ? until : null, by, at);
        var written = false;
        var stale = false;
        await team.ChangeAsync(
            TeamRows.SwitchOf(name),
            row =>
            {
                var last = row is null ? Untouched(name) : Read(row);
                if (last.At > at || last with { ETag = default } == wanted)
                {
                    // Newer than this order, or the order itself, whose answer was lost.
                    return [];
                }

                stale = !written && ifMatch is { } tag && tag != last.ETag;
                written = !stale;
                return stale ? [] : [Write(wanted, row), .. LogOf(wanted, from).Write()];
            },
            ct);
        return stale ? null : await FindAsync(name, ct);
    }

    internal static TableTransactionAction Write(SwitchSetting setting, TableEntity? before) => TeamTable.Write(
        new TableEntity(TeamRows.Partition, TeamRows.SwitchOf(setting.Name))
        {
            [TeamRows.Name] = setting.Name,
            [TeamRows.On] = setting.On,
            [TeamRows.Until] = setting.Until,
            [TeamRows.By] = setting.By,
            [TeamRows.At] = setting.At,
        },
        before);

    internal static SwitchSetting Read(TableEntity row) => new(
        row.GetString(TeamRows.Name)!, row.GetBoolean(TeamRows.On)!.Value, row.GetDateTimeOffset(TeamRows.Until), row.GetString(TeamRows.By), row.GetDateTimeOffset(TeamRows.At))
    {
        ETag = row.ETag,
    };

    internal static AuditLine LogOf(SwitchSetting setting, string from) => new(setting.At!.Value, setting.By!, $"switch {setting.Name} {(setting.On ? "on" : "off")}", From: from, Until: setting.Until);

    private static SwitchSetting Untouched(string name) => new(name, On: false, Until: null, By: null, At: null);
}
