using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Week;

/// <summary>When calls come to each step, and when from there on somebody may be rung.</summary>
internal sealed class TimesOfSteps
{
    private readonly CheckContext context;
    private readonly Dictionary<string, Times> always = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Times> ever = new(StringComparer.Ordinal);

    public TimesOfSteps(CheckContext context)
    {
        this.context = context;
        var (graph, week) = (context.Graph, context.Week);
        Come = [.. Enumerable.Repeat(week.None, graph.Steps.Count)];
        ComeOpen = [.. Come];
        Rings = [.. Come];
        FollowCalls(graph, week);
        FollowPhones(graph, week);
    }

    /// <summary>By step: when calls may come there.</summary>
    public Times[] Come { get; }

    /// <summary>By step: when calls come there because hours said that they are open.</summary>
    public Times[] ComeOpen { get; }

    /// <summary>By step: when a call that is there will find somebody who may be rung, there or later, whatever the caller is.</summary>
    public Times[] Rings { get; }

    /// <summary>When somebody of the selector may be rung, whoever's turn it is and whatever the language.</summary>
    public Times Covered(Who who) => Cached(always, who, () =>
        context.Staffing.LanguagesOf(who).Select(language => TimesIn(who, language)).Aggregate(context.Week.All, static (one, other) => one & other));

    /// <summary>When anybody of the selector may be rung at all.</summary>
    public Times EverCovered(Who who) => Cached(ever, who, () => AnyOf(context.Staffing.Ever(who), who.IgnoreHours));

    private Times TimesIn(Who who, string language)
    {
        var people = context.Staffing.In(who, language).ToList();
        return who.Rota is null ? AnyOf(people, who.IgnoreHours)
            : context.Staffing.TurnsWithoutEffect(who).Any() ? context.Week.None
            : people.Select(person => OfPerson(person, who.IgnoreHours)).Aggregate(context.Week.All, static (one, other) => one & other);
    }

    private Times AnyOf(IEnumerable<Person> people, bool ignoreHours) =>
        people.Select(person => OfPerson(person, ignoreHours)).Aggregate(context.Week.None, static (one, other) => one | other);

    private Times OfPerson(Person person, bool ignoreHours) => ignoreHours || person.Hours is not { } hours ? context.Week.All : context.Week.Of(hours).Open;

    private static Times Cached(Dictionary<string, Times> cache, Who who, Func<Times> make)
    {
        var key = who.ToString();
        return cache.TryGetValue(key, out var known) ? known : cache[key] = make();
    }

    private void FollowCalls(PlanGraph graph, WeekOfPlan week)
    {
        var open = new Worklist(graph.Steps.Count);
        foreach (var start in graph.Starts)
        {
            Come[start.Step] = week.All;
            open.Add(start.Step);
        }

        while (open.TryTake(out var step))
        {
            foreach (var way in graph.From(step))
            {
                if (way.To is Way.Nowhere)
                {
                    continue;
                }

                var (come, comeOpen) = Through(graph.Steps[step], way, week);
                var (wider, widerOpen) = (Come[way.To] | come, ComeOpen[way.To] | comeOpen);
                if (wider != Come[way.To] || widerOpen != ComeOpen[way.To])
                {
                    (Come[way.To], ComeOpen[way.To]) = (wider, widerOpen);
                    open.Add(way.To);
                }
            }
        }
    }

    private (Times Come, Times ComeOpen) Through(Step step, Way way, WeekOfPlan week) => (step, way.Key) switch
    {
        (HoursStep hours, "open") => (Come[way.From] & week.Of(hours.Hours).Open, Come[way.From] & week.Of(hours.Hours).Weekly),
        (HoursStep hours, "closed") => (Come[way.From] & week.Of(hours.Hours).Closed, week.None),
        (HoursStep hours, _) => (Come[way.From] & week.Of(hours.Hours).Holiday, week.None),
        _ => (Come[way.From], ComeOpen[way.From]),
    };

    private void FollowPhones(PlanGraph graph, WeekOfPlan week)
    {
        var before = new List<int>[graph.Steps.Count];
        var open = new Worklist(graph.Steps.Count);
        for (var step = 0; step < graph.Steps.Count; step++)
        {
            open.Add(step);
            foreach (var way in graph.From(step))
            {
                if (way.To is not Way.Nowhere)
                {
                    (before[way.To] ??= []).Add(step);
                }
            }
        }

        while (open.TryTake(out var step))
        {
            var wider = Rings[step] | RingsFrom(graph, step, week);
            if (wider != Rings[step])
            {
                Rings[step] = wider;
                foreach (var other in before[step] ?? [])
                {
                    open.Add(other);
                }
            }
        }
    }

    private Times RingsFrom(PlanGraph graph, int step, WeekOfPlan week) => graph.Steps[step] switch
    {
        RingStep or QueueStep => Covered(Nature.WhoOf(graph.Steps[step])!) | Rest(graph, step, week, "none"),
        ForwardStep => week.All,
        SayStep or TextStep or SetLanguageStep => Rest(graph, step, week, "next"),
        SwitchStep or CallerStep => Rest(graph, step, week, "else"),
        HoursStep hours => (week.Of(hours.Hours).Open & Rest(graph, step, week, "open"))
            | (week.Of(hours.Hours).Closed & Rest(graph, step, week, "closed"))
            | (week.Of(hours.Hours).Holiday & Rest(graph, step, week, "holiday")),
        MenuStep => Fold(graph, step, week.None, static (one, other) => one | other),
        AreaStep or LanguageStep or ShareStep => Fold(graph, step, week.All, static (one, other) => one & other),
        _ => week.None,
    };

    private Times Rest(PlanGraph graph, int step, WeekOfPlan week, string key)
    {
        foreach (var way in graph.From(step))
        {
            if (way.Key == key && way.To is not Way.Nowhere)
            {
                return Rings[way.To];
            }
        }

        return week.None;
    }

    private Times Fold(PlanGraph graph, int step, Times all, Func<Times, Times, Times> combine)
    {
        foreach (var way in graph.From(step))
        {
            if (way.To is not Way.Nowhere)
            {
                all = combine(all, Rings[way.To]);
            }
        }

        return all;
    }
}
