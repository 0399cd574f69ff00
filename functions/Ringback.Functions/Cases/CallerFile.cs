using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>One caller's partition while it is worked on: what was read, and the rows that the next save writes with it in one transaction.</summary>
public sealed class CallerFile
{
    private readonly List<TableTransactionAction> rows = [];
    private Case? savedLatest;
    private int entries;
    private List<string> unsettled;
    private bool changed;

    private CallerFile(CallerRecord caller, ETag? version, int entries, List<string> unsettled)
    {
        Caller = caller;
        Version = version;
        this.entries = entries;
        this.unsettled = unsettled;
        Remember();
    }

    public CallerRecord Caller { get; private set; }

    public CallerKey Key => Caller.Key;

    /// <summary>Keys of the intents that are not settled yet.</summary>
    public IReadOnlyList<string> Unsettled => unsettled;

    /// <summary>Null while the caller has no row.</summary>
    internal ETag? Version { get; private set; }

    internal bool HasChanges => changed || rows.Count > 0;

    internal static CallerFile New(PhoneNumber number) => new(CallerRecord.New(number), null, 0, []);

    internal static CallerFile Of(TableEntity row)
    {
        var state = CaseJson.Read<State>(row.GetString(CallerRows.Json)!);
        return new CallerFile(state.Caller, row.ETag, state.Entries, [.. state.Unsettled]);
    }

    public void Update(CallerRecord caller)
    {
        changed |= caller != Caller;
        Caller = caller;
    }

    /// <summary>Adds lines to the timeline of the latest case; without a case there is nothing to add to.</summary>
    public void Note(params IEnumerable<Entry> lines)
    {
        if (Caller.Latest is { } latest)
        {
            foreach (var line in lines)
            {
                var key = CallerRows.EntryRow(CallerRows.NumberOf(latest.Id), ++entries);
                rows.Add(new(TableTransactionActionType.Add, new TableEntity(Key.Value, key) { [CallerRows.Json] = CaseJson.Write(line) }));
                changed = true;
            }
        }
    }

    /// <summary>Adds a line about an intent, when its case is still the latest.</summary>
    public void Note(Intent intent, Entry line)
    {
        if (Caller.Latest is { } latest && latest.Id == intent.CaseId)
        {
            Note(line);
        }
    }

    /// <summary>Tells on the case why a message did not arrive.</summary>
    public void NoteFailure(Intent intent, DateTimeOffset now) =>
        Note(intent, new Entry(now, Entry.Ringback, Happenings.SendFailed, $"{intent.Rung?.ToString() ?? "text"} to {intent.Recipient} ({intent.Channel.ToString().ToLowerInvariant()}): {intent.Detail}"));

    /// <summary>A person's text that went out is contact.</summary>
    public void ContactedByText(Intent intent, DateTimeOffset now)
    {
        if (Caller.Open is { } open && open.Id == intent.CaseId && open.Contact(intent.By, "texted", now) is CaseChange.Made made)
        {
            Update(Caller with { Latest = made.Case });
            Note(made.Entry);
        }
    }

    /// <summary>Stores an intent and keeps it in sight until it is settled. A text to the caller shows in the conversation.</summary>
    public void Put(Intent intent)
    {
        rows.Add(new(TableTransactionActionType.UpsertReplace, new TableEntity(Key.Value, CallerRows.IntentRow(intent.Key)) { [CallerRows.Json] = CaseJson.Write(intent) }));
        if (intent is { Channel: Channel.Text, Recipient: Entry.Caller })
        {
            Put(ConversationText.Of(intent), intent.Key);
        }

        if (intent.IsSettled == unsettled.Contains(intent.Key, StringComparer.Ordinal))
        {
            unsettled = intent.IsSettled ? [.. unsettled.Where(key => key != intent.Key)] : [.. unsettled, intent.Key];
            changed = true;
        }
    }

    public void Put(ConversationText text, string key) =>
        rows.Add(new(TableTransactionActionType.UpsertReplace, new TableEntity(Key.Value, CallerRows.TextRow(text.At, key)) { [CallerRows.Json] = CaseJson.Write(text) }));

    /// <summary>The save fails when <paramref name="what"/> was taken in before.</summary>
    public void Once(string what)
    {
        rows.Add(new(TableTransactionActionType.Add, new TableEntity(Key.Value, CallerRows.OnceRow(what))));
        changed = true;
    }

    /// <summary>A call of ours with the caller begins: it is saved with all the rest, or not at all.</summary>
    public void BeginCall(CallId call, DateTimeOffset at)
    {
        rows.Add(new(TableTransactionActionType.Add, new TableEntity(Key.Value, CallerRows.CallRow(call)) { [CallerRows.Live] = true, [CallerRows.Began] = at }));
        changed = true;
    }

    public void EndCall(CallId call) =>
        rows.Add(new(TableTransactionActionType.UpsertReplace, new TableEntity(Key.Value, CallerRows.CallRow(call)) { [CallerRows.Live] = false }));

    /// <summary>The transaction that saves everything; the row <c>caller</c> comes first and guards the rest.</summary>
    internal IReadOnlyList<TableTransactionAction> Transaction()
    {
        var row = new TableEntity(Key.Value, CallerRows.Caller) { [CallerRows.Json] = CaseJson.Write(new State(Caller, entries, unsettled)) };
        List<TableTransactionAction> all =
        [
            Version is { } version ? new(TableTransactionActionType.UpdateReplace, row, version) : new(TableTransactionActionType.Add, row),
            .. rows,
        ];
        if (savedLatest is { } earlier && earlier.Id != Caller.Latest?.Id)
        {
            var archived = new TableEntity(Key.Value, CallerRows.CaseRow(CallerRows.NumberOf(earlier.Id))) { [CallerRows.Json] = CaseJson.Write(earlier) };
            all.Add(new(TableTransactionActionType.UpsertReplace, archived));
        }

        return all;
    }

    internal void Saved(ETag version)
    {
        Version = version;
        Remember();
    }

    private void Remember()
    {
        rows.Clear();
        changed = false;
        savedLatest = Caller.Latest;
    }

    private sealed record State(CallerRecord Caller, int Entries, IReadOnlyList<string> Unsettled);
}
