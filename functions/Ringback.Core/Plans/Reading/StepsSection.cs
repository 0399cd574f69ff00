using Ringback.Core.Plans.Steps;
using Ringback.Core.Plans.Reading.Steps;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>steps</c>. A step's kind is the key that names it; a kind is registered in <see cref="Kinds"/>.</summary>
internal static class StepsSection
{
    private delegate Step StepReader(StepName name, YamlMap map, PlanNames names);

    private static readonly IReadOnlyDictionary<string, StepReader> Kinds = new Dictionary<string, StepReader>(StringComparer.Ordinal)
    {
        ["say"] = SayReader.Read,
        ["hours"] = HoursReader.Read,
        ["ring"] = RingReader.Read,
        ["voicemail"] = VoicemailReader.Read,
        ["hang-up"] = HangUpReader.Read,
    };

    public static IReadOnlyDictionary<StepName, Step> Read(YamlMap root, PlanNames names)
    {
        var steps = new Dictionary<StepName, Step>();
        if (root.Map("steps") is not { } section)
        {
            return steps;
        }

        foreach (var key in section.Keys.ToList())
        {
            if (section.OptionalMap(key, $"step '{key}'") is { } map && ReadOne(new StepName(key), map, names) is { } step)
            {
                steps[step.Name] = step;
            }
        }

        return steps;
    }

    private static Step? ReadOne(StepName name, YamlMap map, PlanNames names)
    {
        if (map.Keys.FirstOrDefault(Kinds.ContainsKey) is not { } kind)
        {
            var first = map.Keys.FirstOrDefault() ?? "";
            map.Add(first, $"'{first}' is not a kind of step.{Suggestion.For(first, Kinds.Keys)}");
            return null;
        }

        var step = Kinds[kind](name, map, names);
        map.RefuseUnknownKeys();
        return step;
    }
}
