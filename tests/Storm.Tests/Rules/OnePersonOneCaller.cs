using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>Two callers are never connected to one person, and nobody's phone is rung while it rings, or is used, for another caller.</summary>
internal sealed class OnePersonOneCaller : Rule
{
    private static readonly TimeSpan BusyTone = TimeSpan.FromSeconds(1);

    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var phone in story.Legs.Where(leg => leg.Number != StormScript.AnsweringService).GroupBy(leg => leg.Number))
        {
            var legs = phone.ToList();
            foreach (var leg in legs)
            {
                if (leg.MovedAt is { } moved && legs.Find(other => other != leg && other.MovedAt <= moved && IsHeldAt(other, moved)) is { } shared)
                {
                    yield return $"{phone.Key} was brought to {leg.Call} at {moved:HH:mm:ss} while talking with {shared.Call}";
                }

                if (leg.BusyAt - BusyTone is { } rung && legs.Find(other => other != leg && IsHeldAt(other, rung)) is { } held)
                {
                    yield return $"{phone.Key} was rung for {leg.Call} at {rung:HH:mm:ss} while {held.Call} held it";
                }
            }
        }
    }

    private static bool IsHeldAt(SeenLeg leg, DateTimeOffset at) => leg.RangAt <= at && (leg.OverAt is null || leg.OverAt > at);
}
