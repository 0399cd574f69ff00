using System.Globalization;
using Ringback.Core;
using Ringback.Functions.Audit;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Team;

/// <summary>
/// The keys of table <c>Team</c>: one small partition, so that one query tells all that a decision needs and what must change together does. Names come from the
/// plan; one that a key may not hold stands there as a hash. No key holds a phone number.
/// <code>
/// away-{person}            marked away (Until, By, At)
/// miss-{location}          missed legs in a row
/// queue-{step}|{call}      a place in a queue
/// switch-{name}            a switch as it was last set
/// talk-{person}            when the person's last talk ended
/// turns-{step}             when it was last whose turn at a step that goes round
/// ~by-{person}|{inverted time}  what this person did, newest first
/// ~log-{inverted time}     who did what (<see cref="AuditLog"/>), newest first; both after all others, so that the look-up leaves them out
/// </code>
/// </summary>
internal static class TeamRows
{
    public const string Partition = "team";

    public const string Away = "away-";
    public const string Misses = "miss-";
    public const string Queues = "queue-";
    public const string Switches = "switch-";
    public const string Talks = "talk-";
    public const string Turns = "turns-";
    public const string Log = "~log-";

    private const string LogBy = "~by-";

    /// <summary>After all rows but the log.</summary>
    public const string End = "~";

    // What the rows hold, by the name of the property.
    public const string Name = "Name";
    public const string Until = "Until";
    public const string By = "By";
    public const string At = "At";
    public const string On = "On";
    public const string Json = "Json";
    public const string Taken = "Taken";
    public const string Call = "Call";
    public const string Priority = "Priority";
    public const string Callback = "Callback";

    public static string AwayOf(PersonId person) => Away + Safe(person.Value);

    public static string MissesOf(string location) => Misses + Safe(location);

    public static string PlaceOf(StepName queue, CallId call) => $"{Queues}{Safe(queue.Value)}|{call}";

    public static string SwitchOf(string name) => Switches + Safe(name);

    public static string TalkOf(PersonId person) => Talks + Safe(person.Value);

    public static string TurnsOf(StepName step) => Turns + Safe(step.Value);

    /// <param name="what">Tells changes of one moment apart; the same change has the same key.</param>
    public static string LogOf(DateTimeOffset at, string what) => $"{Log}{CallerRows.Inverted(at)}-{Safe(what)}";

    public static string LogOf(string person) => $"{LogBy}{Safe(person)}|";

    public static string LogOf(string person, DateTimeOffset at, string what) => $"{LogOf(person)}{CallerRows.Inverted(at)}-{Safe(what)}";

    /// <summary>The line of <see cref="Log"/>, among the person's own.</summary>
    public static string LogOf(string person, string row) => LogOf(person) + row[Log.Length..];

    /// <summary>Closes the range of a log before what is older than that.</summary>
    public static string LogSince(DateTimeOffset oldest) => $"{CallerRows.Inverted(oldest)}-~";

    /// <summary>The log before this is older than <paramref name="at"/>.</summary>
    public static string LogBefore(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{Log}{CallerRows.Inverted(at)}-~");

    private static string Safe(string name) => name.Length < 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"!{CallerRows.Safe(name)}";
}
