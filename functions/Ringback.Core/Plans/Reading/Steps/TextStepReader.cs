using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class TextStepReader
{
    private const string Caller = "caller";

    public static TextStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var isToCaller = !map.IsMap("to") && map.Items("to") is [{ Text: Caller }] && !names.Groups.ContainsKey(Caller);
        return new TextStep(name, map.Line, names.Written(map, "text"), isToCaller ? null : names.OptionalWho(map, "to"), map.Step("next"));
    }
}
