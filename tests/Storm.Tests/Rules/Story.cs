using System.Text.Json;
using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>The journal of a run, read as facts. Shares nothing with the app: it knows only what phones, inboxes and the service saw.</summary>
internal sealed class Story
{
    public Story(StormRun run)
    {
        Run = run;
        Texts = [.. Entries("text").Where(IsOriginal).Select(ReadText)];
        Legs = [.. Entries("leg").GroupBy(entry => (Field(entry, "callConnectionId"), Field(entry, "number"))).Select(ReadLeg)];
        Calls = [.. Entries("call").Where(Changed("dialled")).Select(ReadCall)];
        Silences = [.. Entries("silence").Select(entry => new SeenSilence(Field(entry, "callId"), entry.GetProperty("from").GetDateTimeOffset(), At(entry)))];
        Emails = [.. Entries("email").Select(entry => (At(entry), Field(entry, "to"), Field(entry, "subject")))];
    }

    public const string Blocked = "+13125550666";

    public StormRun Run { get; }

    public IReadOnlyList<SeenCall> Calls { get; }

    /// <summary>Texts that the service took, each once; what it recognised as a repetition is none.</summary>
    public IReadOnlyList<SeenText> Texts { get; }

    public IReadOnlyList<SeenLeg> Legs { get; }

    public IReadOnlyList<SeenSilence> Silences { get; }

    public IReadOnlyList<(DateTimeOffset At, string To, string Subject)> Emails { get; }

    public static bool IsStaff(string number) => StormScript.Staff.Contains(number, StringComparer.Ordinal);

    /// <summary>A number that can be texted, and that no rule forbids.</summary>
    public static bool MayBeTexted(string number) => number.StartsWith('+') && number != Blocked && !IsStaff(number);

    public IEnumerable<SeenText> TextBacksTo(string number) =>
        Texts.Where(text => text.To == number && text.Message.Contains("Sorry we missed your call", StringComparison.Ordinal)).OrderBy(text => text.At);

    /// <summary>
    /// When the first word of something that happened at this moment reached a process that lived on. A queue message that a process took with it when it died is
    /// given out again after 10 minutes (docs/decisions/0003).
    /// </summary>
    public DateTimeOffset FirstWordOf(DateTimeOffset at)
    {
        var word = at;
        foreach (var death in Run.Lives.Where(life => life.Died && life.At >= at).OrderBy(life => life.At))
        {
            var born = Run.Lives.Last(life => !life.Died && life.Instance == death.Instance && life.At <= death.At).At;
            var reached = born > word ? born : word;
            if (death.At >= reached && death.At < reached + TakenWithin)
            {
                word = death.At + MessageLock;
            }
        }

        return word;
    }

    private static readonly TimeSpan TakenWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MessageLock = TimeSpan.FromMinutes(10);

    /// <summary>From when on, at or after this moment, the app was up without a break for the given time.</summary>
    public DateTimeOffset UpFrom(DateTimeOffset at, TimeSpan time)
    {
        var candidate = IsUpAt(at) ? at : NextStart(at);
        foreach (var life in Run.Lives.Where(life => life.Died))
        {
            if (life.At >= candidate - TimeSpan.FromSeconds(30) && life.At < candidate + time)
            {
                var start = NextStart(life.At);
                candidate = start > candidate ? start : candidate;
            }
        }

        return candidate;
    }

    /// <summary>What the app says of the call; null when it does not know it.</summary>
    public JsonElement? RowOf(SeenCall call) =>
        Run.Calls.Select(row => (JsonElement?)row).FirstOrDefault(row => row!.Value.GetProperty("correlationId").GetString() == call.CorrelationId);

    /// <summary>Whether the person was, or may have been, marked away at some time in between.</summary>
    public bool MayBeAway(string phone, DateTimeOffset from, DateTimeOffset until)
    {
        var orders = Run.Orders.Where(order => order.Subject == StormScript.PersonAt(phone)).ToList();
        return orders.Index().Any(one => one.Item.On && one.Item.BegunAt <= until && orders.Skip(one.Index + 1).Where(next => !next.On).All(next => next.TakenAt >= from));
    }

    /// <summary>This moment, or the end of the call that the caller is in then, and of one that began meanwhile: no rung comes while a call with the caller goes on.</summary>
    public DateTimeOffset OffThePhone(string caller, DateTimeOffset at)
    {
        foreach (var call in Calls.Where(call => call.From == caller && call.EndedAt > at).OrderBy(call => call.DialledAt))
        {
            at = call.DialledAt <= at + OnItsWay && call.EndedAt > at ? call.EndedAt!.Value : at;
        }

        return at;
    }

    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(15);

    private bool IsUpAt(DateTimeOffset at) => Run.Lives.Where(life => life.At <= at).Sum(life => life.Died ? -1 : 1) > 0;

    private DateTimeOffset NextStart(DateTimeOffset at) =>
        Run.Lives.Where(life => !life.Died && life.At >= at).Select(life => life.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();

    private IEnumerable<JsonElement> Entries(string kind) => Run.Journal.Where(entry => Field(entry, "kind") == kind);

    private SeenCall ReadCall(JsonElement dialled)
    {
        var id = Field(dialled, "id");
        var changes = Entries("call").Where(entry => Field(entry, "id") == id).ToList();
        var legs = Entries("leg").Where(entry => Field(entry, "callId") == id).ToList();
        return new SeenCall(
            id,
            Field(dialled, "correlationId"),
            Field(dialled, "from"),
            At(dialled),
            changes.Where(Changed("answered")).Select(entry => (DateTimeOffset?)At(entry)).FirstOrDefault(),
            changes.Where(Changed("ended")).Select(entry => (DateTimeOffset?)At(entry)).FirstOrDefault(),
            legs.Exists(entry => Changed("moved")(entry)) && !(HasMetUnseen(id) && !IsSaidAnswered(Field(dialled, "correlationId"))));
    }

    /// <summary>
    /// Whether everybody who was brought to the caller came and went while no process lived that could hear of it: callbacks are repeated for 21 seconds only, and the
    /// service does not tell afterwards who was in a call. Then the app may as well take the call for missed: better a text too many than a caller forgotten.
    /// </summary>
    private bool HasMetUnseen(string call) =>
        Legs.Where(leg => leg.Call == call && leg.MovedAt is not null).All(leg => leg.OverAt is { } over && UpFrom(leg.MovedAt!.Value, Word) > over);

    private static readonly TimeSpan Word = TimeSpan.FromSeconds(5);

    private bool IsSaidAnswered(string correlation) =>
        Run.Calls.Any(row => Field(row, "correlationId") == correlation && Field(row, "outcome") == "answered");

    private static SeenLeg ReadLeg(IEnumerable<JsonElement> leg)
    {
        var changes = leg.ToList();
        DateTimeOffset? When(params string[] kinds) =>
            changes.Where(entry => kinds.Contains(Field(entry, "change"), StringComparer.Ordinal)).Select(entry => (DateTimeOffset?)At(entry)).FirstOrDefault();
        return new SeenLeg(
            Field(changes[0], "callId"), Field(changes[0], "number"), At(changes[0]), When("ringing"), When("moved"), When("busy"), When("ended", "no-answer", "declined", "busy"));
    }

    private static SeenText ReadText(JsonElement entry) => new(At(entry), Field(entry, "from"), Field(entry, "to"), Field(entry, "message"));

    private static Func<JsonElement, bool> Changed(string change) => entry => Field(entry, "change") == change;

    private static bool IsOriginal(JsonElement entry) => Field(entry, "duplicateOf").Length == 0 && (!entry.TryGetProperty("status", out var status) || status.ToString() is not "duplicate" and not "received");

    private static DateTimeOffset At(JsonElement entry) => entry.GetProperty("at").GetDateTimeOffset();

    private static string Field(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <param name="Moved">A person was brought into the call.</param>
internal sealed record SeenCall(string Id, string CorrelationId, string From, DateTimeOffset DialledAt, DateTimeOffset? AnsweredAt, DateTimeOffset? EndedAt, bool Moved);

internal sealed record SeenText(DateTimeOffset At, string From, string To, string Message);

/// <summary>A phone that was rung for a call.</summary>
/// <param name="Call">The emulator's id of the call.</param>
/// <param name="BegunAt">The first word of it.</param>
/// <param name="BusyAt">It could not ring, because it was in use.</param>
internal sealed record SeenLeg(string Call, string Number, DateTimeOffset BegunAt, DateTimeOffset? RangAt, DateTimeOffset? MovedAt, DateTimeOffset? BusyAt, DateTimeOffset? OverAt);

/// <summary>A connected caller heard nothing for more than 5 seconds.</summary>
internal sealed record SeenSilence(string Call, DateTimeOffset From, DateTimeOffset Until);
