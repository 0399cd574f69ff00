using Ringback.Core.Plans;

namespace Ringback.Core.Areas;

/// <summary>The areas that a plan speaks of: those that <see cref="AreaKey"/> knows, and those that the plan gives a name.</summary>
public static class PlanAreas
{
    /// <summary>Whether that names anything; what the plan names itself comes first.</summary>
    public static bool IsKnown(Plan plan, string key) => plan.Areas.ContainsKey(key) || AreaKey.IsKnown(key);

    /// <summary>Whether a number is at home there.</summary>
    public static bool Covers(Plan plan, string key, PhoneNumber number)
    {
        if (!plan.Areas.TryGetValue(key, out var members))
        {
            return AreaKey.Covers(key, number);
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (AreaKey.Covers(members[i], number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Roughly where a location lies: in its own area; without one, where its line is at home, or else the phones of its people. Null: nobody can tell.</summary>
    public static Coordinates? CentreOf(Plan plan, Location location) =>
        location.Area is { } key ? CentreOf(plan, key)
        : plan.Numbers.Where(number => number.Location == location.Name).Select(number => CentreOf(number.Number)).FirstOrDefault(centre => centre is not null)
            ?? plan.People.Where(person => person.Location == location.Name).Select(person => CentreOf(person.Phone)).FirstOrDefault(centre => centre is not null);

    private static Coordinates? CentreOf(Plan plan, string key) =>
        plan.Areas.TryGetValue(key, out var members) ? Coordinates.MiddleOf(members.Select(AreaKey.CentreOf).OfType<Coordinates>()) : AreaKey.CentreOf(key);

    private static Coordinates? CentreOf(PhoneNumber number) => AreaCode.Of(number)?.Centre;
}
