namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>promises</c>. <c>default</c> is always there; the others take from it what they leave out.</summary>
internal static class PromisesSection
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(30);

    private static readonly IReadOnlyDictionary<string, PromiseClock> Clocks = new Dictionary<string, PromiseClock>(StringComparer.Ordinal)
    {
        ["always"] = PromiseClock.Always,
        ["business"] = PromiseClock.Business,
    };

    public static IReadOnlyDictionary<string, Promise> Read(YamlMap root, PlanNames names)
    {
        var blank = new Promise(Plan.DefaultPromise, null, Promise.DefaultRemind, Promise.DefaultSupervisor, PromiseClock.Always, null, Promise.DefaultCoolDown);
        if (root.Map("promises") is not { } section)
        {
            return new Dictionary<string, Promise>(StringComparer.Ordinal) { [blank.Name] = blank };
        }

        var standard = section.Map(Plan.DefaultPromise, "promise 'default'") is { } map ? ReadOne(map, blank, names) : blank;
        var all = new Dictionary<string, Promise>(StringComparer.Ordinal) { [standard.Name] = standard };
        foreach (var name in section.Keys.Where(name => name != Plan.DefaultPromise).ToList())
        {
            if (name != Promise.Urgent)
            {
                section.AddToKey(name, $"'{name}' would never be made: there is 'default' for all callers, and 'urgent' for those who said that it is urgent.{Suggestion.For(name, [Plan.DefaultPromise, Promise.Urgent])}");
            }

            if (section.OptionalMap(name, $"promise '{name}'") is { } other)
            {
                all[name] = ReadOne(other, standard with { Name = name }, names);
            }
        }

        return all;
    }

    private static Promise ReadOne(YamlMap map, Promise standard, PlanNames names)
    {
        var promise = standard with
        {
            TextBack = names.OptionalWritten(map, "text-back") ?? standard.TextBack,
            Remind = map.Duration("remind", standard.Remind, Least, Most),
            Supervisor = map.Duration("supervisor", standard.Supervisor, Least, Most),
            Clock = map.Choice("clock", standard.Clock, Clocks),
            Assign = names.OptionalWho(map, "assign") ?? standard.Assign,
            CoolDown = map.Duration("cool-down", standard.CoolDown, TimeSpan.Zero, Most),
            CallSupervisor = map.Flag("call-supervisor", standard.CallSupervisor),
            ClaimStale = map.Has("claim-stale") ? map.Duration("claim-stale", standard.Remind, Least, Most) : standard.ClaimStale,
            Hours = map.OneOf("hours", "hours", names.Hours.Keys) ?? standard.Hours,
        };
        if (promise.Remind > promise.Supervisor)
        {
            map.Add("supervisor", "the supervisor would be alerted before the reminder: make 'supervisor' the longer time");
        }

        if (promise.Clock == PromiseClock.Business && names.Hours.Count == 0)
        {
            map.Add("clock", "the clock 'business' counts opening hours, and the plan has none: add 'hours', or write clock: always");
        }

        map.RefuseUnknownKeys();
        return promise;
    }
}
