using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>callers</c>: who is blocked, who has which tag, and when calls again and again are spam.</summary>
internal static class CallersSection
{
    private const int LeastSpam = 2;
    private const int MostSpam = 100;
    private static readonly TimeSpan LeastWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostWithin = TimeSpan.FromDays(7);
    private static readonly TimeSpan DefaultWithin = TimeSpan.FromHours(1);

    public static Callers Read(YamlMap root)
    {
        if (root.OptionalMap("callers") is not { } map)
        {
            return Callers.None;
        }

        var callers = new Callers(map.Phones("blocked").ToHashSet(), Tags(map), Spam(map));
        map.RefuseUnknownKeys();
        return callers;
    }

    private static IReadOnlyDictionary<string, IReadOnlySet<PhoneNumber>> Tags(YamlMap callers)
    {
        var tags = new Dictionary<string, IReadOnlySet<PhoneNumber>>(StringComparer.Ordinal);
        if (callers.OptionalMap("tags", "callers, tags") is { } map)
        {
            foreach (var tag in map.Keys.ToList())
            {
                Names.CheckKey(map, "tag", tag);
                if (CallerStep.Kinds.Contains(tag, StringComparer.Ordinal))
                {
                    map.AddToKey(tag, $"'{tag}' is something that Ringback finds out by itself; give the tag another name");
                }

                tags[tag] = map.Phones(tag).ToHashSet();
            }
        }

        return tags;
    }

    private static SpamRule? Spam(YamlMap callers)
    {
        if (callers.OptionalMap("spam", "callers, spam") is not { } map)
        {
            return null;
        }

        if (!map.Has("calls"))
        {
            map.Missing("calls", "how many calls of one number are spam");
        }

        var rule = new SpamRule(map.Number("calls", LeastSpam, LeastSpam, MostSpam), map.Duration("within", DefaultWithin, LeastWithin, MostWithin));
        map.RefuseUnknownKeys("spam");
        return rule;
    }
}
