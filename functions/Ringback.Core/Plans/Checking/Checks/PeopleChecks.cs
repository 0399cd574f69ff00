using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Every group and selector that is used has somebody, in the hours in which it is used.</summary>
internal static class PeopleChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var (index, step) in context.Graph.Steps.Index())
        {
            if (Nature.WhoOf(step) is { } who)
            {
                CheckRing(context, index, step, who);
            }
            else if (step is TextStep { To: { } recipients } && context.Staffing.Ever(recipients).Count == 0)
            {
                context.Report(CheckRules.Nobody, step, "to", $"the text goes to '{recipients}', which is nobody.", CureOf(context.Plan, recipients));
            }
        }

        foreach (var (name, members) in context.Plan.Groups.Where(group => group.Value.Count == 0))
        {
            context.Report(
                CheckRules.Nobody,
                new Place("groups", name),
                $"the group has no members.",
                $"Write {name}: [{ExampleOf(context.Plan)}], or delete the group.");
        }
    }

    private static void CheckRing(CheckContext context, int index, Step step, Who who)
    {
        var people = context.Staffing.Ever(who);
        var key = step is QueueStep ? "queue" : "ring";
        if (people.Count == 0)
        {
            context.Report(CheckRules.Nobody, step, key, $"'{who}' is nobody.", CureOf(context.Plan, who));
            return;
        }

        foreach (var idle in context.Staffing.TurnsWithoutEffect(who))
        {
            context.Report(
                CheckRules.Nobody,
                step,
                key,
                $"when it is {idle}'s turn on the rota '{who.Rota}', '{who}' is nobody.",
                $"Take {idle} off the rota, or take the rest out of the selector.");
        }

        var (times, week) = (context.Times, context.Week);
        var (come, comeOpen) = (times.Come[index], times.ComeOpen[index]);
        if (!come.IsEmpty && (come & times.EverCovered(who)).IsEmpty)
        {
            context.Report(CheckRules.NeverInHours, step, key, NeverMessage(context, people, come), NeverCure(people));
            return;
        }

        var alone = (come & week.Usual) - times.Covered(who) - (comeOpen - times.Rings[index]);
        if (!alone.IsEmpty)
        {
            context.Report(
                CheckRules.PartlyInHours,
                step,
                key,
                $"calls also come here {week.Describe(alone)}, when nobody of '{who}' is in hours: they go on at once.");
        }
    }

    private static string NeverMessage(CheckContext context, IReadOnlyList<Person> people, Week.Times come)
    {
        var when = (come & context.Week.Usual).IsEmpty ? "on holidays" : context.Week.Describe(come & context.Week.Usual);
        var hours = people.Select(person => person.Hours).OfType<string>().Distinct().ToList();
        return $"calls come here {when}, and {Words.And([.. people.Select(person => person.Name)])} may be rung in the hours {Words.Quoted(hours)} only.";
    }

    private static string NeverCure(IReadOnlyList<Person> people) =>
        $"Ring those who are on call with {{ who: [{string.Join(", ", people.Take(2).Select(person => person.Id))}], ignore-hours: true }}, or lead the call elsewhere at these times.";

    private static string CureOf(Plan plan, Who who) =>
        who.Names is [var group] && plan.Groups.TryGetValue(group, out var members) && members.Count == 0 ? $"Write {group}: [{ExampleOf(plan)}] under groups."
        : who.Skill is { } skill ? $"Write skills: [{skill}] at the people who can do it."
        : who.Language is { } language && language != Who.CallersLanguage ? $"Write languages: [{language}] at the people who speak it."
        : who.Location is { } location ? $"Write location: {location} at the people who work there."
        : CheckRules.Nobody.Cure;

    private static string ExampleOf(Plan plan) => plan.People.Count == 0 ? "dana" : string.Join(", ", plan.People.Take(2).Select(person => person.Id));
}
