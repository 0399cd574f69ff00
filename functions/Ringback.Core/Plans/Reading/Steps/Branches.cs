using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads ways out of a step that the plan names itself, such as <c>{ vip: dana-direct, returning: open-now }</c>.</summary>
internal static class Branches
{
    /// <param name="key">The key that holds them.</param>
    /// <param name="kind">What a branch is, such as <c>a tag</c>, for errors.</param>
    /// <param name="nameOf">The one way to write a branch's key; null: there is no such branch (the function notes it).</param>
    public static IReadOnlyList<StepLink> Read(YamlMap map, string key, string kind, Func<YamlMap, string, string?> nameOf)
    {
        var branches = new List<StepLink>();
        if (map.Map(key, $"{map.What}, {key}") is not { } section)
        {
            return branches;
        }

        foreach (var branch in section.Keys.ToList())
        {
            var target = section.Step(branch);
            if (nameOf(section, branch) is not { } name)
            {
                continue;
            }

            if (branches.Exists(other => other.Key == name))
            {
                section.AddToKey(branch, $"'{name}' stands twice; keep one of them");
            }

            branches.Add(new StepLink(name, target));
        }

        if (!section.Keys.Any())
        {
            map.Add(key, $"'{key}' has no way out; name {kind} and the step it goes to");
        }

        return branches;
    }
}
