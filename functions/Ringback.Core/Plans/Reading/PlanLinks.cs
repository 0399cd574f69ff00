namespace Ringback.Core.Plans.Reading;

/// <summary>Every name of a step, of hours or of a number must lead somewhere: a call that runs on this plan meets no missing name.</summary>
internal static class PlanLinks
{
    public static void Check(YamlMap root, Plan plan)
    {
        var section = root.OptionalMap("steps");
        foreach (var step in plan.Steps.Values)
        {
            var map = section!.OptionalMap(step.Name.Value, $"step '{step.Name}'")!;
            foreach (var (key, target) in step.Links.Where(link => !IsStep(plan, link.Target)))
            {
                map.Add(key, $"'{key}' goes to '{target}', which does not exist.{Suggestion.For(target.Value, StepsOf(plan))}");
            }
        }

        foreach (var map in root.Maps("numbers", index => $"number {index}"))
        {
            if (map.OptionalText("start") is { } start && !IsStep(plan, new StepName(start)))
            {
                map.Add("start", $"'start' goes to '{start}', which does not exist.{Suggestion.For(start, StepsOf(plan))}");
            }
        }

        foreach (var map in root.Maps("people", index => $"person {index}"))
        {
            if (map.OptionalText("hours") is { } hours && !plan.Hours.ContainsKey(hours))
            {
                map.Add("hours", $"the hours '{hours}' don't exist.{Suggestion.For(hours, plan.Hours.Keys)}");
            }
        }
    }

    private static bool IsStep(Plan plan, StepName name) => name.Value.Length == 0 || plan.Steps.ContainsKey(name);

    private static IEnumerable<string> StepsOf(Plan plan) => plan.Steps.Keys.Select(name => name.Value);
}
