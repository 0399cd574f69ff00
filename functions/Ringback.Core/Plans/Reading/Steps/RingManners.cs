using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads how phones are rung, where a step rings any.</summary>
internal static class RingManners
{
    public static readonly TimeSpan DefaultSeconds = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(15);
    private static readonly IReadOnlyDictionary<PersonId, TimeSpan> NoDelays = new Dictionary<PersonId, TimeSpan>();

    public static IReadOnlyDictionary<string, RingOrder> Orders { get; } = new Dictionary<string, RingOrder>(StringComparer.Ordinal)
    {
        ["in-order"] = RingOrder.InOrder,
        ["all"] = RingOrder.All,
        ["round-robin"] = RingOrder.RoundRobin,
        ["longest-idle"] = RingOrder.LongestIdle,
        ["random"] = RingOrder.Random,
    };

    private static readonly IReadOnlyDictionary<string, AlsoPhones> Also = new Dictionary<string, AlsoPhones>(StringComparer.Ordinal)
    {
        ["after"] = AlsoPhones.After,
        ["together"] = AlsoPhones.Together,
        ["never"] = AlsoPhones.Never,
    };

    /// <summary>Everything that a <c>ring</c> may say of it.</summary>
    public static RingManner Full(YamlMap map, RingOrder how, PlanNames names)
    {
        if (map.Has("stagger") && how is not RingOrder.All)
        {
            map.AddToKey("stagger", "'stagger' only holds back phones that all ring together: write how: all, or take it out");
        }

        return Usual(map) with
        {
            Stagger = map.Duration("stagger", TimeSpan.Zero, TimeSpan.Zero, LongestDelay),
            Delays = Delays(map, names),
            Max = map.OptionalDuration("max", Least, LongestStep),
        };
    }

    /// <summary><c>seconds</c>, <c>confirm</c> and <c>also</c>.</summary>
    public static RingManner Usual(YamlMap map) => One(map, DefaultSeconds, confirm: true) with { Also = map.Choice("also", AlsoPhones.After, Also) };

    /// <summary><c>seconds</c> and <c>confirm</c>.</summary>
    public static RingManner One(YamlMap map, TimeSpan seconds, bool confirm) =>
        new(map.Duration("seconds", seconds, Least, Most), map.Flag("confirm", confirm), AlsoPhones.Never, TimeSpan.Zero, NoDelays, Max: null);

    private static IReadOnlyDictionary<PersonId, TimeSpan> Delays(YamlMap map, PlanNames names)
    {
        if (map.OptionalMap("delays", $"{map.What}, delays") is not { } section)
        {
            return NoDelays;
        }

        var delays = new Dictionary<PersonId, TimeSpan>();
        foreach (var key in section.Keys.ToList())
        {
            var delay = section.Duration(key, TimeSpan.Zero, TimeSpan.Zero, LongestDelay);
            if (!names.Persons.Contains(key, StringComparer.Ordinal))
            {
                section.AddToKey(key, $"'{key}' is not one of the people.{Suggestion.For(key, names.Persons)}");
            }

            delays[new PersonId(key)] = delay;
        }

        return delays;
    }
}
