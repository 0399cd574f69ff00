using NodaTime;

namespace Ringback.Core.Plans;

/// <summary>People who are on duty in turn.</summary>
/// <param name="People">In their order; never empty.</param>
/// <param name="From">When the first turn of the first of them began, in the business's time; turns change at this time of day.</param>
/// <param name="Days">How long a turn lasts.</param>
/// <param name="Dates">Who takes over from the change on that date until the next day's.</param>
public sealed record Rota(string Name, IReadOnlyList<PersonId> People, LocalDateTime From, int Days, IReadOnlyDictionary<LocalDate, PersonId> Dates)
{
    public PersonId OnDuty(LocalDateTime local)
    {
        var date = local.TimeOfDay < From.TimeOfDay ? local.Date.PlusDays(-1) : local.Date;
        if (Dates.TryGetValue(date, out var instead))
        {
            return instead;
        }

        var turns = (int)Math.Floor((double)Period.DaysBetween(From.Date, date) / Days);
        return People[((turns % People.Count) + People.Count) % People.Count];
    }
}
