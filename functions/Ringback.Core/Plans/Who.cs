namespace Ringback.Core.Plans;

/// <summary>Names people of the plan: by person or group, and narrowed by skill, language and location. Who that is, the plan says when it is asked (<see cref="Plan.PeopleOf"/>).</summary>
/// <param name="Names">Persons and groups, in order; empty: everybody.</param>
/// <param name="Language">BCP 47 tag, or <see cref="CallersLanguage"/>.</param>
/// <param name="Rota">Only who is on duty on that rota.</param>
/// <param name="IgnoreHours">Also people who are out of their hours.</param>
public sealed record Who(
    IReadOnlyList<string> Names, string? Skill = null, string? Language = null, string? Location = null, string? Rota = null, bool IgnoreHours = false)
{
    /// <summary>In <c>language:</c>, the language that the call is in.</summary>
    public const string CallersLanguage = "caller";

    public static Who Named(params IReadOnlyList<string> names) => new(names);

    /// <summary>As the plan writes it, such as <c>dispatch</c> or <c>{skill: billing}</c>.</summary>
    public override string ToString()
    {
        var narrowed = new[] { ("skill", Skill), ("language", Language), ("location", Location), ("rota", Rota), ("ignore-hours", IgnoreHours ? "true" : null) }
            .Where(part => part.Item2 is not null)
            .Select(part => $"{part.Item1}: {part.Item2}")
            .ToList();
        return narrowed.Count == 0 ? string.Join(", ", Names)
            : Names.Count == 0 ? $"{{{string.Join(", ", narrowed)}}}"
            : $"{{who: [{string.Join(", ", Names)}], {string.Join(", ", narrowed)}}}";
    }

    /// <summary>By what is named, not by which list holds it: a promise that was stored and read again is the same promise.</summary>
    public bool Equals(Who? other) =>
        other is not null
        && Names.SequenceEqual(other.Names, StringComparer.Ordinal)
        && (Skill, Language, Location, Rota, IgnoreHours) == (other.Skill, other.Language, other.Location, other.Rota, other.IgnoreHours);

    public override int GetHashCode() => HashCode.Combine(Names.Count, Names.Count > 0 ? Names[0] : null, Skill, Language, Location, Rota, IgnoreHours);
}
