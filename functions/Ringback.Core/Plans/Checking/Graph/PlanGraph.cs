using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>The plan's steps by index, with all their ways.</summary>
internal sealed class PlanGraph
{
    private readonly Dictionary<StepName, int> indexes = [];
    private readonly int[] first;
    private readonly Way[] ways;

    public PlanGraph(Plan plan)
    {
        Steps = [.. plan.Steps.Values];
        for (var i = 0; i < Steps.Count; i++)
        {
            indexes[Steps[i].Name] = i;
        }

        first = new int[Steps.Count + 1];
        var all = new List<Way>(Steps.Count * 4);
        for (var i = 0; i < Steps.Count; i++)
        {
            first[i] = all.Count;
            all.AddRange(Steps[i].Links.Select(link => new Way(i, IndexOf(link.Target), link.Key)));
        }

        first[Steps.Count] = all.Count;
        ways = [.. all];
        Starts = [.. StartsOf(plan)];
        Reached = Walk.From(this, Starts.Select(start => start.Step), static (_, _) => true);
    }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Where the numbers' calls, and those of staff, begin; those that lead nowhere left out.</summary>
    public IReadOnlyList<Start> Starts { get; }

    /// <summary>By step: whether any call may come there.</summary>
    public bool[] Reached { get; }

    public ReadOnlySpan<Way> From(int step) => ways.AsSpan(first[step]..first[step + 1]);

    public int IndexOf(StepName name) => indexes.GetValueOrDefault(name, Way.Nowhere);

    public StepName NameOf(int step) => Steps[step].Name;

    private IEnumerable<Start> StartsOf(Plan plan)
    {
        foreach (var (index, number) in plan.Numbers.Index())
        {
            if (IndexOf(number.Start) is >= 0 and var step)
            {
                yield return new Start(step, Place.OfNumber(index, "start"), number.Legs);
            }
        }

        if (plan.Staff is { } staff && IndexOf(staff) is >= 0 and var own)
        {
            yield return new Start(own, new Place("staff"), plan.Numbers.Select(number => number.Legs).DefaultIfEmpty(BusinessNumber.DefaultLegs).Min());
        }
    }
}
