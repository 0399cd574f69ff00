using NodaTime;
using NodaTime.Text;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials;

/// <summary>Reads the words of a trial's form as the plan knows them.</summary>
/// <param name="wrong">Told the key and what is wrong with it.</param>
internal sealed class TrialFormReader(Plan plan, Action<string, string> wrong)
{
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(45);

    private static readonly LocalDateTimePattern[] Local =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), LocalDateTimePattern.GeneralIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm")];

    public PhoneNumber Line(string key, string? text)
    {
        var number = plan.Numbers.FirstOrDefault(known => text is null || string.Equals(known.Label, text, StringComparison.OrdinalIgnoreCase))?.Number;
        if (number is { } found)
        {
            return found;
        }

        if (text is not null && RegionalNumbers.TryParse(text, plan.Business.Region, out var dialled) && plan.NumberOf(dialled) is not null)
        {
            return dialled;
        }

        wrong(key, $"'{text}' is not one of the plan's numbers.{Suggestion.For(text ?? "", plan.Numbers.SelectMany(known => new[] { known.Number.Value, known.Label }).OfType<string>())}");
        return plan.Numbers.Count > 0 ? plan.Numbers[0].Number : default;
    }

    /// <summary>A number of the line's neighbourhood that the plan knows nothing of.</summary>
    public PhoneNumber? Stranger(PhoneNumber line) =>
        line == default ? null
        : Enumerable.Range(9001, 900).Select(end => PhoneNumber.Parse($"{line.Value[..^4]}{end}"))
            .First(number => plan.NumberOf(number) is null && plan.PersonWithPhone(number) is null && !plan.Callers.Blocked.Contains(number)
                && plan.Callers.Tags.Keys.All(tag => !plan.Callers.HasTag(number, tag)));

    public PhoneNumber? Number(string key, string text)
    {
        if (RegionalNumbers.TryParse(text, plan.Business.Region, out var number))
        {
            return number;
        }

        wrong(key, $"'{text}' is not a phone number. Write it with country code, such as +13125559001, or '{TrialForm.Anonymous}'");
        return null;
    }

    public DateTimeOffset? Moment(string key, string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true, Value: var local })
            {
                return local.InZoneLeniently(DateTimeZoneProviders.Tzdb[plan.Business.TimeZone]).ToDateTimeOffset();
            }
        }

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var instant })
        {
            return instant.ToDateTimeOffset();
        }

        wrong(key, $"'{text}' is not a time. Write the business's local time, such as 2026-03-03T12:30");
        return null;
    }

    public TimeSpan? Time(string key, string? text)
    {
        if (text is null || Durations.TryRead(text, out var time))
        {
            return text is null ? null : Durations.TryRead(text, out time) ? time : null;
        }

        wrong(key, $"'{text}' is not a time. Write one such as 45s or 2m");
        return null;
    }

    public IEnumerable<string> Keys(string key, IEnumerable<string> texts)
    {
        foreach (var pressed in texts.SelectMany(text => text).Where(pressed => pressed is not (' ' or ',')))
        {
            if (char.IsAsciiDigit(pressed) || pressed is '*' or '#')
            {
                yield return pressed.ToString();
            }
            else
            {
                wrong(key, $"'{pressed}' is not a key of a phone: 0 to 9, * or #");
            }
        }
    }

    public IEnumerable<PersonId> People(string key, IEnumerable<string> names) => names.SelectMany(name => Named(key, name)).ToList();

    public IReadOnlyDictionary<PersonId, TimeSpan?> Busy(string key, IEnumerable<string> names)
    {
        var busy = new Dictionary<PersonId, TimeSpan?>();
        foreach (var name in names)
        {
            var parts = name.Split('=', 2);
            foreach (var person in Named(key, parts[0]))
            {
                busy[person] = Time(key, parts.Length > 1 ? parts[1] : null);
            }
        }

        return busy;
    }

    public (IReadOnlyDictionary<string, TrialPhone> Known, TrialPhone Others, IEnumerable<PersonId> Away) Phones(string key, IReadOnlyDictionary<string, string> phones)
    {
        var known = new Dictionary<string, TrialPhone>(StringComparer.Ordinal);
        var away = new List<PersonId>();
        var others = TrialPhone.Standard;
        foreach (var (name, behaviour) in phones.OrderBy(phone => plan.Groups.ContainsKey(phone.Key) ? 0 : 1))
        {
            if (behaviour == "away")
            {
                away.AddRange(Named(key, name));
            }
            else if (TrialPhone.TryRead(behaviour) is not { } phone)
            {
                wrong(key, $"'{name}' is '{behaviour}': write never, busy, decline, voicemail, away or after:4s");
            }
            else if (name == TrialForm.All)
            {
                others = phone;
            }
            else
            {
                foreach (var one in PhonesOf(key, name))
                {
                    known[one] = phone;
                }
            }
        }

        return (known, others, away);
    }

    public IReadOnlySet<string> Switches(string key, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => !plan.Switches.Contains(name, StringComparer.Ordinal)))
        {
            wrong(key, $"there is no switch '{name}'.{Suggestion.For(name, plan.Switches)}");
        }

        return names.ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, int> Waiting(string key, IReadOnlyDictionary<string, int> queues)
    {
        var known = plan.Steps.Values.OfType<QueueStep>().Select(queue => queue.Name.Value).ToList();
        foreach (var (name, count) in queues.Where(queue => !known.Contains(queue.Key, StringComparer.Ordinal) || queue.Value is < 0 or > 1000))
        {
            wrong(key, known.Contains(name, StringComparer.Ordinal) ? $"'{name}' is {count}: write a number from 0 to 1000" : $"there is no queue '{name}'.{Suggestion.For(name, known)}");
        }

        return queues;
    }

    public CallerFacts Known(string key, string? text, int recentCalls, DateTimeOffset at)
    {
        if (text is not (null or "new" or "returning" or "open-case" or "has-open-case"))
        {
            wrong(key, $"'{text}' is not known: write new, returning or open-case");
        }

        return new CallerFacts(
            text is not (null or "new") || recentCalls > 0,
            text is "open-case" or "has-open-case",
            [.. Enumerable.Range(1, Math.Clamp(recentCalls, 0, 1000)).Select(call => at - (call * BetweenCalls))]);
    }

    private IEnumerable<PersonId> Named(string key, string name)
    {
        if (plan.Groups.TryGetValue(name, out var members))
        {
            return members;
        }

        if (plan.FindPerson(new PersonId(name)) is { } person)
        {
            return [person.Id];
        }

        wrong(key, $"'{name}' is neither a person nor a group.{Suggestion.For(name, plan.People.Select(known => known.Id.Value).Concat(plan.Groups.Keys))}");
        return [];
    }

    /// <summary>What stands for those phones in <see cref="TrialRequest.Phones"/>.</summary>
    private IEnumerable<string> PhonesOf(string key, string name) =>
        RegionalNumbers.TryParse(name, plan.Business.Region, out var number) ? [number.Value]
        : plan.Steps.Values.OfType<ForwardStep>().Any(forward => forward.Label == name) ? [name]
        : Named(key, name).Select(person => person.Value);
}
