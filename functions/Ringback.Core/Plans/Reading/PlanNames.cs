using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>The names that steps and promises may use.</summary>
internal sealed record PlanNames(
    Business Business,
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Groups,
    IReadOnlyDictionary<string, OpeningHours> Hours,
    IReadOnlyDictionary<string, Rota> Rotas,
    IReadOnlyDictionary<string, Location> Locations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Areas,
    Callers Callers)
{
    public IEnumerable<string> Persons => People.Select(person => person.Id.Value);
}
