using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class CallerReader
{
    public static CallerStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var known = CallerStep.Kinds.Concat(names.Callers.Tags.Keys).ToList();
        return new CallerStep(name, map.Line, Branches.Read(map, "caller", "a tag or a kind of caller", Named), map.Step("else"));

        string? Named(YamlMap section, string key)
        {
            if (known.Contains(key, StringComparer.Ordinal))
            {
                return key;
            }

            section.AddToKey(key, $"'{key}' is neither a tag of 'callers' nor a kind of caller.{Suggestion.For(key, known)}");
            return null;
        }
    }
}
