using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class VoicemailReader
{
    private static readonly TimeSpan DefaultMax = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    public static VoicemailStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var greeting = map.Text("voicemail");
        Placeholders.Check(map, "voicemail", greeting);
        return new VoicemailStep(name, map.Line, names.Text(greeting), map.Duration("max", DefaultMax, Least, Most), map.Step("next"));
    }
}
