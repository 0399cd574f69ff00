using Ringback.Core.Plans.Steps;
using Ringback.Core.Plans.Reading.Steps;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>steps</c>. A step's kind is the key that names it; a kind is registered in <see cref="Kinds"/>.</summary>
internal static class StepsSection
{
    private delegate Step StepReader(StepName name, YamlMap map, PlanNames names);

    /// <summary>In the order in which they are looked for: a queue has a way called <c>callback</c>, too.</summary>
    private static readonly (string Kind, StepReader Read)[] Kinds =
    [
        ("say", SayReader.Read),
        ("hours", HoursReader.Read),
        ("menu", MenuReader.Read),
        ("ring", RingReader.Read),
        ("queue", QueueReader.Read),
        ("caller", CallerReader.Read),
        ("area", AreaReader.Read),
        ("language", LanguageReader.Read),
        ("switch", SwitchReader.Read),
        ("share", ShareReader.Read),
        ("intake", IntakeReader.Read),
        ("voicemail", VoicemailReader.Read),
        ("forward", ForwardReader.Read),
        ("text", TextStepReader.Read),
        ("callback", CallbackReader.Read),
        ("hang-up", HangUpReader.Read),
    ];

    /// <summary>The keys that name a kind of step.</summary>
    public static IEnumerable<string> KindNames => Kinds.Select(kind => kind.Kind);

    public static IReadOnlyDictionary<StepName, Step> Read(YamlMap root, PlanNames names)
    {
        var steps = new Dictionary<StepName, Step>();
        if (root.Map("steps") is not { } section)
        {
            return steps;
        }

        foreach (var key in section.Keys.ToList())
        {
            Names.CheckKey(section, "step", key);
            if (section.Map(key, $"step '{key}'") is { } map && ReadOne(new StepName(key), map, names) is { } step)
            {
                steps[step.Name] = step;
            }
            else
            {
                // What goes there is not wrong as well.
                steps[new StepName(key)] = new HangUpStep(new StepName(key), section.Line, null, Informed: false);
            }
        }

        return steps;
    }

    private static Step? ReadOne(StepName name, YamlMap map, PlanNames names)
    {
        var kinds = Kinds.Where(kind => map.Keys.Contains(kind.Kind, StringComparer.Ordinal)).ToList();
        if (kinds.Count == 0)
        {
            if (map.Keys.FirstOrDefault() is not { } first)
            {
                map.Problems.Add(map.Start, $"{map.What}: does nothing; write what happens there, such as {{ hang-up: }}");
                return null;
            }

            map.AddToKey(first, $"'{first}' is not a kind of step.{Suggestion.For(first, KindNames)}");
            return null;
        }

        if (kinds.Find(kind => kind != kinds[0] && !(kinds[0].Kind == "queue" && kind.Kind == "callback")) is { Kind: { } second })
        {
            map.AddToKey(second, $"a step does one thing, and this one is both '{kinds[0].Kind}' and '{second}': make two steps of it");
            return null;
        }

        var step = kinds[0].Read(name, map, names);
        map.RefuseUnknownKeys($"step-{kinds[0].Kind}");
        return step;
    }
}
