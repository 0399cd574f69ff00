using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Somebody works at each location, and a location that is down sends its calls elsewhere.</summary>
internal static class LocationChecks
{
    /// <summary>So many words before the next ring are looked past.</summary>
    private const int MostWords = 20;

    public static void Run(CheckContext context)
    {
        var staffed = context.Plan.People.Select(person => person.Location).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var location in context.Plan.Locations.Values.Where(location => !staffed.Contains(location.Name)))
        {
            context.Report(
                CheckRules.EmptyLocation,
                new Place("locations", location.Name),
                "nobody works there.",
                $"Write location: {location.Name} at the people who work there, or take the location out.");
        }

        var byDownSwitch = context.Plan.Locations.Values.ToDictionary(location => location.DownSwitch, StringComparer.Ordinal);
        foreach (var step in context.Graph.Steps.OfType<SwitchStep>())
        {
            if (byDownSwitch.TryGetValue(step.Switch, out var down))
            {
                CheckFailover(context, step, down);
            }
        }
    }

    private static void CheckFailover(CheckContext context, SwitchStep step, Location down)
    {
        var next = context.Graph.IndexOf(step.Then);
        for (var words = 0; words < MostWords && next is not Way.Nowhere && Nature.OnlyPasses(context.Graph.Steps[next]); words++)
        {
            next = context.Graph.From(next)[0].To;
        }

        if (next is not Way.Nowhere && Nature.WhoOf(context.Graph.Steps[next]) is { } who
            && context.Staffing.Ever(who) is { Count: > 0 } people && people.All(person => person.Location == down.Name))
        {
            context.Report(
                CheckRules.DownToDown,
                step,
                "then",
                $"when {down.Label} is down, calls go to '{context.Graph.NameOf(next)}', which rings only people of {down.Label}: none of them is rung then.",
                "Let then: lead to another location, to everybody, or to a voicemail.");
        }
    }
}
