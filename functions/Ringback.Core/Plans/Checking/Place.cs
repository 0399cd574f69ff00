namespace Ringback.Core.Plans.Checking;

/// <summary>A thing in a plan's file: the keys that lead to it.</summary>
/// <param name="Section">Key of the plan, such as <c>steps</c>; empty: the plan itself.</param>
/// <param name="Name">Key in the section; of a list, the item's <c>id</c> or its index from 0; null: the section itself.</param>
/// <param name="Key">Key of the thing; null: the thing itself.</param>
public readonly record struct Place(string Section, string? Name = null, string? Key = null)
{
    public static Place Plan { get; } = new("");

    public static Place Of(StepName step, string? key = null) => new("steps", step.Value, key);

    public static Place Of(Person person, string? key = null) => new("people", person.Id.Value, key);

    public static Place OfNumber(int index, string? key = null) => new("numbers", index.ToString(), key);

    public StepName? Step => Section == "steps" && Name is { } name ? new StepName(name) : null;

    /// <summary>As findings name it, such as <c>step 'menu'</c>.</summary>
    public override string ToString() => (Section, Name) switch
    {
        (null or "", _) => "",
        (_, null) => Section,
        ("numbers", var index) => int.TryParse(index, out var number) ? $"number {number + 1}" : $"number '{index}'",
        ("people", var id) => $"person '{id}'",
        ("hours", var name) => $"hours '{name}'",
        ("business" or "callers", var key) => $"{Section}, {key}",
        (var section, var name) => $"{section.TrimEnd('s')} '{name}'",
    };
}
