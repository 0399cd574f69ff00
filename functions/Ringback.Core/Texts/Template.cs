using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>Fills in a text of the plan that is said or sent. The plan's reader has refused unknown names, so there is nothing to go wrong here.</summary>
public static class Template
{
    /// <summary>The placeholders that a text may carry, without their braces.</summary>
    public static IReadOnlyList<string> Names { get; } = ["business", "location", "caller", "line"];

    /// <param name="caller">Fills <c>{caller}</c>; null: an unknown number.</param>
    /// <param name="line">
    /// The business's number that was called; <c>{line}</c> is its label in the plan, and <c>{location}</c> the name of its location, or the business's where it has none.
    /// </param>
    public static string Render(string text, Plan plan, PhoneNumber? caller = null, PhoneNumber? line = null) =>
        !text.Contains('{', StringComparison.Ordinal) ? text
        : text
            .Replace("{business}", plan.Business.Name, StringComparison.Ordinal)
            .Replace("{location}", LocationOf(line, plan), StringComparison.Ordinal)
            .Replace("{caller}", caller is { } number ? number.Readable() : "an unknown number", StringComparison.Ordinal)
            .Replace("{line}", LabelOf(line, plan), StringComparison.Ordinal);

    private static string LocationOf(PhoneNumber? line, Plan plan) =>
        line is { } number && plan.NumberOf(number)?.Location is { } name && plan.Locations.TryGetValue(name, out var location) ? location.Label : plan.Business.Name;

    private static string LabelOf(PhoneNumber? line, Plan plan) =>
        line is not { } number ? plan.Business.Name
        : plan.NumberOf(number)?.Label is { Length: > 0 } label ? label
        : number.Readable();
}
