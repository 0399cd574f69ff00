using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans;

/// <summary>The business's call plan: numbers, people, groups, hours, steps and promises. Immutable; made by <see cref="PlanReader"/>.</summary>
public sealed record Plan(
    Business Business,
    IReadOnlyList<BusinessNumber> Numbers,
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Groups,
    IReadOnlyDictionary<string, OpeningHours> Hours,
    Callers Callers,
    IReadOnlyDictionary<StepName, Step> Steps,
    IReadOnlyDictionary<string, Promise> Promises)
{
    /// <summary>The name of the promise that every plan has.</summary>
    public const string DefaultPromise = "default";

    public BusinessNumber? NumberOf(PhoneNumber number) => Numbers.FirstOrDefault(n => n.Number == number);

    public Person? PersonWithPhone(PhoneNumber number) => People.FirstOrDefault(p => p.Phone == number || p.Also.Contains(number));

    public Person? FindPerson(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    public Promise Default => Promises[DefaultPromise];

    /// <summary>The promise to a caller: the one to urgent callers, where the plan has it and the call was urgent.</summary>
    public Promise PromiseTo(bool urgent) => urgent && Promises.TryGetValue(Promise.Urgent, out var promise) ? promise with { TextBack = promise.TextBack ?? Default.TextBack } : Default;

    /// <summary>The hours that count for a promise which names none: the plan's first, those of its people left out; null: the plan has none.</summary>
    public OpeningHours? MainHours => Hours.Values.FirstOrDefault(hours => !People.Any(person => hours.Name == Person.NameOfOwnHours(person.Id)));

    /// <summary>Whom the plan names as supervisor, in its order.</summary>
    public IEnumerable<Person> Supervisors => People.Where(p => p.Role is Role.Supervisor or Role.Admin);

    /// <summary>The rules of duty, by name.</summary>
    public IReadOnlyDictionary<string, Rota> Rotas { get; init; } = new Dictionary<string, Rota>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Location> Locations { get; init; } = new Dictionary<string, Location>(StringComparer.Ordinal);

    /// <summary>Named areas: each a list of area codes, states and countries as <see cref="AreaStep"/> knows them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Areas { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Where calls from one of the people begin; null: where all calls do.</summary>
    public StepName? Staff { get; init; }

    /// <summary>How long personal data is kept.</summary>
    public Keep Keep { get; init; } = Keep.Standard;

    /// <summary>Whom a selector stands for at that moment, each once, in the plan's order; hours and absences are not looked at.</summary>
    /// <param name="local">The business's local time, for rotas.</param>
    /// <param name="language">The language that the call is in.</param>
    public IReadOnlyList<Person> PeopleOf(Who who, LocalDateTime local, string language) =>
    [
        .. (who.Names.Count == 0 ? People : who.Names.SelectMany(Named).DistinctBy(person => person.Id))
            .Where(person => who.Skill is not { } skill || person.Skills.Contains(skill, StringComparer.OrdinalIgnoreCase))
            .Where(person => who.Language is not { } wanted || Speaks(person, wanted == Who.CallersLanguage ? language : wanted))
            .Where(person => who.Location is not { } location || person.Location == location)
            .Where(person => who.Rota is not { } rota || (Rotas.TryGetValue(rota, out var duty) && duty.OnDuty(local) == person.Id)),
    ];

    /// <summary>Everybody speaks the business's first language, and those that the plan lists.</summary>
    public bool Speaks(Person person, string language) => person.Languages.Prepend(Business.Language).Any(own => Languages.AreKin(own, language));

    /// <summary>The names of all switches that the plan asks for or that its locations bring.</summary>
    public IReadOnlyList<string> Switches =>
        [.. Steps.Values.OfType<SwitchStep>().Select(step => step.Switch).Concat(Locations.Values.Select(location => location.DownSwitch)).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<Person> Named(string groupOrPerson) =>
        Groups.TryGetValue(groupOrPerson, out var members) ? members.Select(FindPerson).OfType<Person>()
        : FindPerson(new PersonId(groupOrPerson)) is { } person ? [person]
        : [];
}

/// <param name="TimeZone">IANA name, such as <c>America/Chicago</c>.</param>
/// <param name="Languages">BCP 47 tags; the first one is spoken when nothing else is known.</param>
/// <param name="Region">ISO 3166 code of the country in whose form numbers without a country code are written.</param>
public sealed record Business(string Name, string TimeZone, IReadOnlyList<string> Languages, string Region = "US")
{
    public string Language => Languages.Count > 0 ? Languages[0] : "en-US";
}

/// <param name="Label">What the number is used for: the call's source in reports.</param>
/// <param name="Legs">Outbound calls the number may hold at once (wire.md 6.1; default 2).</param>
/// <param name="TextsFrom">Another number of the plan, where this one can't text.</param>
/// <param name="Location">The location that the number belongs to; null: none.</param>
public sealed record BusinessNumber(
    PhoneNumber Number, string? Label, StepName Start, int Legs, PhoneNumber? TextsFrom, string? Location = null)
{
    public const int DefaultLegs = 2;

    /// <summary>False while carriers do not let the number text: it is not approved or verified yet, or never will be.</summary>
    public bool CanText { get; init; } = true;
}
