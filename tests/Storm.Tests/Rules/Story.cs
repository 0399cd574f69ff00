using System.Text.Json;
using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>The journal of a run, read as facts. Shares nothing with the app: it knows only what phones, inboxes and the service saw.</summary>
internal sealed class Story
{
    public Story(StormRun run)
    {
        Run = run;
        Calls = [.. Entries("call").Where(Changed("dialled")).Select(ReadCall)];
        Texts = [.. Entries("text").Where(IsOriginal).Select(ReadText)];
        Emails = [.. Entries("email").Select(entry => (At(entry), Field(entry, "to"), Field(entry, "subject")))];
    }

    public const string Blocked = "+13125550666";

    public StormRun Run { get; }

    public IReadOnlyList<SeenCall> Calls { get; }

    /// <summary>Texts that the service took, each once; what it recognised as a repetition is none.</summary>
    public IReadOnlyList<SeenText> Texts { get; }

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
                candidate = NextStart(life.At);
            }
        }

        return candidate;
    }

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
            legs.Exists(entry => Changed("moved")(entry)));
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
