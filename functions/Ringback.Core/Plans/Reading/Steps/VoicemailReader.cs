using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class VoicemailReader
{
    private static readonly TimeSpan DefaultMax = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    public static VoicemailStep Read(StepName name, YamlMap map, PlanNames names) =>
        new(name, map.Line, names.Said(map, "voicemail"), map.Duration("max", DefaultMax, Least, Most), map.Step("next"));
}
