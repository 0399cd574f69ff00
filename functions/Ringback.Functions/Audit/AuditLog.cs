using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Plans;
using Ringback.Functions.Storage;
using Ringback.Functions.Team;

namespace Ringback.Functions.Audit;

/// <summary>The log of everybody's acts. It lies beside the team's board, so that a switch and the line about it are one transaction.</summary>
public sealed class AuditLog(TeamTable team, RingbackTables tables, TimeProvider time)
{
    /// <summary>The same line written again is one line.</summary>
    public Task WriteAsync(AuditLine line, CancellationToken ct) => tables.Team.SubmitTransactionAsync(line.Write(), ct);

    /// <summary>What a person did about a case. What happened by itself, and what the caller did, stands on the case's timeline only.</summary>
    public Task WriteAsync(CaseId about, Entry entry, string from, CancellationToken ct) =>
        entry.Who is Entry.Caller or Entry.Ringback ? Task.CompletedTask : WriteAsync(new AuditLine(entry.At, entry.Who, entry.What, about.Value, from), ct);

    /// <summary>A call back, if it was begun.</summary>
    public async Task<CallbackStart> WriteAsync(CallbackStart start, CaseId about, PersonId person, string from, CancellationToken ct)
    {
        if (start is CallbackStart.Started)
        {
            await WriteAsync(new AuditLine(time.GetUtcNow(), person.Value, Happenings.CallingBack, about.Value, from), ct);
        }

        return start;
    }

    /// <summary>A new version, if there is one.</summary>
    internal async Task<Publishing> WriteAsync(Publishing result, CancellationToken ct)
    {
        if (result is Publishing.Published { Publication: var (version, at, by, _, restores) })
        {
            await WriteAsync(new AuditLine(at, by, restores is null ? "published" : $"published version {restores} again", $"version {version}"), ct);
        }

        return result;
    }

    /// <summary>One page, newest first.</summary>
    /// <param name="person">Whose acts; null: everybody's.</param>
    /// <param name="since">None that are older; null: as far back as personal data is kept.</param>
    public async Task<(IReadOnlyList<AuditLine> Lines, string? Next)> PageAsync(string? person, DateTimeOffset? since, int size, string? next, CancellationToken ct)
    {
        var from = person is null ? TeamRows.Log : TeamRows.LogOf(person);
        var before = since is { } oldest ? from + TeamRows.LogSince(oldest) : from + TeamRows.End;
        var (rows, more) = await team.LogAsync(size, next, ct, from, before);
        return ([.. rows.Select(AuditLine.Of)], more);
    }
}
