using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads the plan section by section, then checks that names lead somewhere.</summary>
internal static class PlanSections
{
    /// <summary>Top-level keys with this prefix are the file's own, for anchors that other parts repeat.</summary>
    private const string Own = "x-";

    public static Plan Read(YamlMap root)
    {
        var business = BusinessSection.Read(root);
        root.Problems.Region = business.Region;
        root.Problems.Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(business.TimeZone) ?? DateTimeZone.Utc;
        var locations = LocationsSection.Read(root);
        var areas = AreasSection.Read(root, locations);
        var numbers = NumbersSection.Read(root, locations);
        var hours = HoursSection.Read(root);
        var ownHours = new Dictionary<string, OpeningHours>(StringComparer.Ordinal);
        var people = PeopleSection.Read(root, hours, ownHours, locations, numbers);
        var groups = GroupsSection.Read(root, people);
        var rotas = RotasSection.Read(root, people, groups);
        var callers = CallersSection.Read(root);
        var names = new PlanNames(business, people, groups, hours, rotas, locations, areas, callers);
        var plan = new Plan(business, numbers, people, groups, hours.Concat(ownHours).ToDictionary(StringComparer.Ordinal), callers, StepsSection.Read(root, names), PromisesSection.Read(root, names))
        {
            Rotas = rotas,
            Locations = locations,
            Areas = areas,
            Staff = root.OptionalStep("staff"),
            Keep = KeepSection.Read(root),
        };
        Close(root, plan);
        return plan;
    }

    private static void Close(YamlMap root, Plan plan)
    {
        // Scenarios are read where they are played; a plan runs without them.
        root.Has("scenarios");
        root.RefuseUnknownKeys("plan", name => name.StartsWith(Own, StringComparison.Ordinal));
        var steps = plan.Steps.Keys.Select(name => name.Value).ToList();
        foreach (var (at, what, key, target) in root.Problems.NamedSteps.Where(named => !plan.Steps.ContainsKey(named.Target)))
        {
            root.Problems.Add(at, $"{what}: '{key}' goes to '{target}', which does not exist.{Suggestion.For(target.Value, steps)}");
        }
    }
}
