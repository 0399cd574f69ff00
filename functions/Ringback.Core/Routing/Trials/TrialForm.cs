using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Trials;

/// <summary>A trial as people ask for it, on the command line, in a scenario or over the API: in words of the plan. What is left out is as usual.</summary>
public sealed record TrialForm
{
    /// <summary>The word for a caller who shows no number.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>In <see cref="Phones"/>: all phones that are not named.</summary>
    public const string All = "all";

    /// <summary>The business's local time, such as <c>2026-03-03T12:30</c>, or an instant with a zone; null: now.</summary>
    public string? At { get; init; }

    /// <summary>A number or <see cref="Anonymous"/>; null: a stranger.</summary>
    public string? From { get; init; }

    /// <summary>A number of the plan, or its label; null: the plan's first.</summary>
    public string? To { get; init; }

    /// <summary>Keys, in order: each question takes the next.</summary>
    public IReadOnlyList<string> Press { get; init; } = [];

    /// <summary>Words, in order: each question takes the next.</summary>
    public IReadOnlyList<string> Say { get; init; } = [];

    /// <summary>People who are on another call, such as <c>dana</c>, or <c>dana=40s</c> for that long.</summary>
    public IReadOnlyList<string> Busy { get; init; } = [];

    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>By person, group, <see cref="All"/>, forward's label or number: <c>never</c>, <c>busy</c>, <c>decline</c>, <c>voicemail</c>, <c>away</c> or <c>after:4s</c>.</summary>
    public IReadOnlyDictionary<string, string> Phones { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The switches that are on.</summary>
    public IReadOnlyList<string> Switches { get; init; } = [];

    /// <summary><c>new</c>, <c>returning</c> or <c>open-case</c>.</summary>
    public string? Caller { get; init; }

    /// <summary>How often the caller has called within the last minutes.</summary>
    public int RecentCalls { get; init; }

    /// <summary>How many wait already, by queue step.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>After so long without a person the caller hangs up, such as <c>20s</c>; null: patient.</summary>
    public string? HangUp { get; init; }

    /// <summary>Whether the speech service works.</summary>
    public bool Speech { get; init; } = true;

    /// <summary>The caller leaves no message and answers no open question, unless <see cref="Say"/> has the words.</summary>
    public bool Silent { get; init; }

    /// <summary>Makes the trial's request.</summary>
    /// <exception cref="FormatException">Something is not as the plan knows it. The message has a line for each.</exception>
    public TrialRequest Read(Plan plan, DateTimeOffset now)
    {
        var wrong = new List<string>();
        var request = Read(plan, now, (key, message) => wrong.Add($"{key}: {message}"));
        return wrong.Count == 0 ? request : throw new FormatException(string.Join(Environment.NewLine, wrong));
    }

    /// <param name="wrong">Told the key and what is wrong with it.</param>
    internal TrialRequest Read(Plan plan, DateTimeOffset now, Action<string, string> wrong)
    {
        var reader = new TrialFormReader(plan, wrong);
        var to = reader.Line("to", To);
        var at = reader.Moment("at", At) ?? now;
        var phones = reader.Phones("phones", Phones);
        return new TrialRequest
        {
            At = at,
            From = From is null ? reader.Stranger(to) : From == Anonymous ? null : reader.Number("from", From),
            To = to,
            When = [.. reader.Keys("press", Press).Select(key => (CallerAct)new CallerAct.Press(key)), .. Say.Select(words => new CallerAct.Say(words))],
            InOrder = false,
            Talks = !Silent,
            Busy = reader.Busy("busy", Busy),
            Away = reader.People("away", Away).Concat(phones.Away).ToHashSet(),
            Phones = phones.Known,
            OtherPhones = phones.Others,
            Switches = reader.Switches("switches", Switches),
            Caller = reader.Known("caller", Caller, RecentCalls, at),
            Waiting = reader.Waiting("waiting", Waiting),
            Patience = reader.Time("hang-up", HangUp),
            Speech = Speech,
        };
    }
}
