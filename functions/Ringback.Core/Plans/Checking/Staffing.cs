using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking;

/// <summary>Whom the plan's selectors stand for, at any time.</summary>
internal sealed class Staffing(Plan plan)
{
    private readonly Dictionary<string, IReadOnlyList<Person>> known = new(StringComparer.Ordinal);

    /// <summary>Everybody whom the selector may stand for: on a rota each who has a turn, in the caller's language those of each language.</summary>
    public IReadOnlyList<Person> Ever(Who who)
    {
        var key = who.ToString();
        if (!known.TryGetValue(key, out var people))
        {
            known[key] = people = [.. LanguagesOf(who).SelectMany(language => In(who, language)).DistinctBy(person => person.Id)];
        }

        return people;
    }

    /// <summary>The languages that the selector is asked for.</summary>
    public IEnumerable<string> LanguagesOf(Who who) => who.Language == Who.CallersLanguage ? plan.Business.Languages.DefaultIfEmpty(plan.Business.Language) : [plan.Business.Language];

    /// <summary>Everybody whom the selector may stand for in a call of that language.</summary>
    public IEnumerable<Person> In(Who who, string language)
    {
        var all = plan.PeopleOf(who with { Rota = null }, default, language);
        return who.Rota is not { } rota ? all
            : plan.Rotas.TryGetValue(rota, out var duty) ? all.Where(person => duty.People.Contains(person.Id) || duty.Dates.Values.Contains(person.Id))
            : [];
    }

    /// <summary>Whose turn there can be on the selector's rota, and who of them the rest of the selector leaves out.</summary>
    public IEnumerable<PersonId> TurnsWithoutEffect(Who who) =>
        who.Rota is { } rota && plan.Rotas.TryGetValue(rota, out var duty) ? duty.People.Distinct().Except(Ever(who).Select(person => person.Id)) : [];

    /// <summary>The phones that the manner rings for these people; our own numbers are never rung.</summary>
    public IEnumerable<PhoneNumber> PhonesOf(IEnumerable<Person> people, RingManner manner) => people
        .SelectMany(person => manner.Also is AlsoPhones.Never ? [person.Phone] : person.Also.Prepend(person.Phone))
        .Where(phone => plan.NumberOf(phone) is null)
        .Distinct();
}
