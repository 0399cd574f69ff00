using System.CommandLine;
using Ringback.Core.Routing.Trials;
using Ringback.Local.Cloud;
using Ringback.Local.Trials;

namespace Ringback.Local.Commands;

/// <summary><c>ringback try</c>: what would happen if somebody called now?</summary>
internal static class TryCommand
{
    private static readonly Argument<FileInfo> PlanFile = new Argument<FileInfo>("plan") { Description = "The plan's file" }.AcceptExistingOnly();
    private static readonly Option<string?> From = new("--from") { Description = "Who calls: a number, or 'anonymous'; a stranger when left out" };
    private static readonly Option<string?> To = new("--to") { Description = "The number that is called, or its label; the plan's first when left out" };
    private static readonly Option<string?> At = new("--at") { Description = "When, in the business's local time, such as 2026-03-03T12:30; now when left out" };
    private static readonly Option<string[]> Press = Several("--press", "Keys that the caller presses, in order, such as 1,2");
    private static readonly Option<string[]> Say = new("--say") { Description = "What the caller says when asked; repeat it for every answer", DefaultValueFactory = _ => [] };
    private static readonly Option<string[]> Busy = Several("--busy", "People or groups on another call, such as dana, or dana=40s for that long");
    private static readonly Option<string[]> Away = Several("--away", "People or groups marked away");
    private static readonly Option<string[]> Phones = Several("--phones", "Who does what: sam=never,lee=after:5s (never, busy, decline, voicemail, away, after:4s); 'all' for everybody else. All others pick up after 6 s");
    private static readonly Option<string[]> Switches = Several("--switch", "Switches that are on");
    private static readonly Option<string?> Caller = new("--caller") { Description = "new, returning or open-case" };
    private static readonly Option<int> RecentCalls = new("--recent-calls") { Description = "How often the caller has called within the last minutes" };
    private static readonly Option<string[]> Waiting = Several("--waiting", "How many wait in a queue already, such as waiting=2; one is served every minute");
    private static readonly Option<string?> HangUp = new("--hang-up") { Description = "The caller hangs up after so long without a person, such as 20s" };
    private static readonly Option<bool> Silent = new("--silent") { Description = "The caller leaves no message and answers nothing but what --say tells" };
    private static readonly Option<bool> NoSpeech = new("--no-speech") { Description = "The speech service has failed" };

    public static Command Create()
    {
        Switches.Aliases.Add("--switches");
        var format = Formats.Option();
        var command = new Command("try", "Play one call through a plan: the path, who rang how long, what was said, the outcome, the texts")
        {
            PlanFile, From, To, At, Press, Say, Busy, Away, Phones, Switches, Caller, RecentCalls, Waiting, HangUp, Silent, NoSpeech, format,
        };
        command.SetAction(parsed => Run(parsed, Formats.IsJson(parsed, format)));
        return command;
    }

    private static int Run(ParseResult parsed, bool json)
    {
        var plan = PlanFiles.Read(parsed.GetValue(PlanFile)!);
        TrialRequest request;
        try
        {
            request = Form(parsed).Read(plan, TimeProvider.System.GetUtcNow());
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, e.Message.Split(Environment.NewLine).Select(line => $"ringback: --{line}")));
            return ExitCodes.WrongUsage;
        }

        var result = Trial.Run(plan, request);
        if (json)
        {
            Console.WriteLine(TrialJson.Write(result));
        }
        else
        {
            new TrialDrawing(plan, Ink.ForConsole(), Console.Out).Draw(result);
        }

        return result.Defect is null ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static TrialForm Form(ParseResult parsed) => new()
    {
        From = parsed.GetValue(From),
        To = parsed.GetValue(To),
        At = parsed.GetValue(At),
        Press = List(parsed, Press),
        Say = parsed.GetValue(Say)!,
        Busy = List(parsed, Busy),
        Away = List(parsed, Away),
        Phones = Pairs(parsed, Phones),
        Switches = List(parsed, Switches),
        Caller = parsed.GetValue(Caller),
        RecentCalls = parsed.GetValue(RecentCalls),
        Waiting = Pairs(parsed, Waiting).ToDictionary(pair => pair.Key, pair => int.TryParse(pair.Value, out var count) ? count : -1, StringComparer.Ordinal),
        HangUp = parsed.GetValue(HangUp),
        Silent = parsed.GetValue(Silent),
        Speech = !parsed.GetValue(NoSpeech),
    };

    private static Option<string[]> Several(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };

    private static string[] List(ParseResult parsed, Option<string[]> option) =>
        [.. parsed.GetValue(option)!.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static Dictionary<string, string> Pairs(ParseResult parsed, Option<string[]> option)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in List(parsed, option))
        {
            var parts = text.Split('=', 2);
            pairs[parts[0]] = parts.Length > 1 ? parts[1] : "";
        }

        return pairs;
    }
}
