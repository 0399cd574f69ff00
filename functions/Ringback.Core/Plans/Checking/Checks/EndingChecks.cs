using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>
/// Every path ends with a person, a message, an intake or a callback. A person who answers ends the path; so what is followed here are callers whom nobody
/// answers and who were not offered any of the others yet, those without a number by themselves: nobody can call them back. Such a caller must not come to
/// a hang-up, unless the plan means it (<c>informed</c>). The time is not looked at: hours may change, and switches be turned, while a call runs.
/// </summary>
internal static class EndingChecks
{
    private const int LongestPath = 8;

    /// <summary>A caller who was offered nothing yet: at a step, with or without a number.</summary>
    private readonly record struct Caller(int Step, bool Anonymous);

    public static void Run(CheckContext context)
    {
        var graph = context.Graph;
        var cameFrom = new Dictionary<Caller, (Caller? From, string Key)>();
        var open = new Queue<Caller>();
        foreach (var start in graph.Starts)
        {
            Come(new Caller(start.Step, Anonymous: false), null, start.At.ToString());
            Come(new Caller(start.Step, Anonymous: true), null, start.At.ToString());
        }

        var reported = new HashSet<(int Step, int End)>();
        while (open.TryDequeue(out var caller))
        {
            var step = graph.Steps[caller.Step];
            if (IsSilentEnd(step) && cameFrom[caller].From is null)
            {
                context.Report(CheckRules.SilentEnding, step, null, $"{cameFrom[caller].Key} hangs up at once.", Cure(context, "start"));
            }

            foreach (var way in graph.From(caller.Step))
            {
                if (way.To is Way.Nowhere || Nature.Offers(step, way.Key) || !Nature.IsOpenTo(step, way, caller.Anonymous, context.Plan.Callers))
                {
                    continue;
                }

                Come(new Caller(way.To, caller.Anonymous), caller, way.Key);
                if (IsSilentEnd(graph.Steps[way.To]) && reported.Add((way.From, way.To)))
                {
                    Report(context, cameFrom, caller, way);
                }
            }
        }

        void Come(Caller caller, Caller? from, string key)
        {
            if (cameFrom.TryAdd(caller, (from, key)))
            {
                open.Enqueue(caller);
            }
        }
    }

    private static bool IsSilentEnd(Step step) => step is HangUpStep { Informed: false };

    private static void Report(CheckContext context, Dictionary<Caller, (Caller? From, string Key)> cameFrom, Caller caller, Way way)
    {
        var graph = context.Graph;
        var onlyAnonymous = caller.Anonymous && !cameFrom.ContainsKey(caller with { Anonymous = false });
        var who = onlyAnonymous ? "a caller without a number, whom nobody can call back" : "a caller whom nobody answered";
        context.Report(
            CheckRules.SilentEnding,
            graph.Steps[way.From],
            way.Key,
            $"'{way.Key}' sends {who} to the hang-up '{graph.NameOf(way.To)}' with nothing: {PathTo(graph, cameFrom, caller)} ({way.Key}) > {graph.NameOf(way.To)}.",
            Cure(context, way.Key));
    }

    private static string Cure(CheckContext context, string key)
    {
        var word = context.ReachedSteps.Select(step => step.Step).FirstOrDefault(step => step is VoicemailStep)
            ?? context.Graph.Steps.FirstOrDefault(step => step is VoicemailStep);
        return word is not null
            ? $"Write {key}: {word.Name}; or, where hearing it is all that the caller needs, informed: true at the hang-up."
            : $"Add a step such as message: {{ voicemail: \"Please leave a message after the tone.\", next: ... }} and write {key}: message; or informed: true at the hang-up.";
    }

    private static string PathTo(PlanGraph graph, Dictionary<Caller, (Caller? From, string Key)> cameFrom, Caller last)
    {
        var names = new List<string> { graph.NameOf(last.Step).Value };
        var caller = last;
        while (cameFrom[caller] is { From: { } from, Key: var key })
        {
            if (names.Count == LongestPath)
            {
                names.Add("...");
                break;
            }

            names.Add($"{graph.NameOf(from.Step)} ({key})");
            caller = from;
        }

        names.Reverse();
        return string.Join(" > ", names);
    }
}
