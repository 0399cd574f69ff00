using Ringback.Core.Plans;

namespace Ringback.Core.Areas;

/// <summary>Where a number is at home, in words.</summary>
public static class HomeOf
{
    /// <returns>The plan's own name of the area, or else such as <c>area 312, IL</c>; null: nobody can tell.</returns>
    public static string? Number(PhoneNumber number, Plan plan) =>
        plan.Areas.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => PlanAreas.Covers(plan, name, number))
        ?? (AreaCode.Of(number) is { } code ? $"area {code.Code}, {(code.States.Count > 0 ? string.Join('/', code.States) : code.Country)}" : null);
}
