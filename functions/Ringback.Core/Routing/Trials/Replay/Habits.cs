namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>What the people usually did when they were rung, over all recorded calls: the best guess for whoever was not rung in the call at hand.</summary>
internal sealed class Habits
{
    private readonly Dictionary<string, TrialPhone> byPerson;

    public Habits(IEnumerable<RecordedCall> calls)
    {
        var seen = calls.SelectMany(RungPhones.Of).ToList();
        byPerson = seen.GroupBy(rung => rung.Person, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Usual([.. group.Select(rung => rung.Phone)]), StringComparer.Ordinal);
        Others = seen.Count == 0 ? TrialPhone.Standard : Usual([.. seen.Select(rung => rung.Phone)]);
    }

    public IReadOnlyDictionary<string, TrialPhone> ByPerson => byPerson;

    /// <summary>Of people who were never rung.</summary>
    public TrialPhone Others { get; }

    /// <summary>Who took at least half of the calls takes them all, after the middle one of the times it took.</summary>
    private static TrialPhone Usual(IReadOnlyList<TrialPhone> phones)
    {
        var taken = phones.Where(phone => phone.Pickup is Pickup.Answers).Select(phone => phone.After).Order().ToList();
        return taken.Count * 2 >= phones.Count ? TrialPhone.Answers(taken[taken.Count / 2]) : TrialPhone.Never;
    }
}
