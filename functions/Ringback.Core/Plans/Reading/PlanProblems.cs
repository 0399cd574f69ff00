using NodaTime;
using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>What comes together while one file is read: what is wrong, which steps are named, which keys are known where.</summary>
internal sealed class PlanProblems
{
    /// <summary>Nobody mends more than that at once, and a file made to hurt would have millions.</summary>
    private const int Most = 200;

    private readonly List<PlanProblem> found = [];
    private readonly HashSet<PlanProblem> known = [];
    private readonly List<NamedStep> namedSteps = [];
    private readonly Dictionary<string, HashSet<string>> keys = new(StringComparer.Ordinal);

    public IReadOnlyList<PlanProblem> Found => found;

    /// <summary>The country in whose form numbers without a country code are read (ISO 3166).</summary>
    public string Region { get; set; } = "US";

    /// <summary>The business's time zone, in which hours are meant that name no other.</summary>
    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>Every place that names a step, to be looked at when all steps are read.</summary>
    public IReadOnlyList<NamedStep> NamedSteps => namedSteps;

    /// <summary>The keys that the reader knows, by the shape of the mapping; the published schema is held against them.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Keys => keys;

    public void Add(Mark at, string message)
    {
        var problem = new PlanProblem(Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), message);
        if (found.Count < Most && known.Add(problem))
        {
            found.Add(problem);
        }
    }

    public void NameStep(Mark at, string what, string key, StepName target) => namedSteps.Add(new NamedStep(at, what, key, target));

    public void Know(string shape, IEnumerable<string> names)
    {
        if (!keys.TryGetValue(shape, out var all))
        {
            keys[shape] = all = new HashSet<string>(StringComparer.Ordinal);
        }

        all.UnionWith(names);
    }
}

/// <param name="What">The mapping that names it, such as <c>step 'menu'</c>.</param>
/// <param name="Key">The key there.</param>
internal readonly record struct NamedStep(Mark At, string What, string Key, StepName Target);
