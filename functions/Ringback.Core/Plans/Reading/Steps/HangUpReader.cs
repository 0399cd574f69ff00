namespace Ringback.Core.Plans.Reading.Steps;

internal static class HangUpReader
{
    public static HangUpStep Read(StepName name, YamlMap map)
    {
        var text = map.OptionalText("hang-up");
        Placeholders.Check(map, "hang-up", text);
        return new HangUpStep(name, map.Line, text, map.Flag("informed", otherwise: false));
    }
}
