namespace Ringback.Core.Plans.Reading.Steps;

internal static class SayReader
{
    public static SayStep Read(StepName name, YamlMap map)
    {
        var text = map.Text("say");
        Placeholders.Check(map, "say", text);
        return new SayStep(name, map.Line, text, map.Step("next"));
    }
}
