using System.CommandLine;
using System.Text.Json;
using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Local.Checking;
using Ringback.Local.Trials;

namespace Ringback.Local.Commands;

/// <summary><c>ringback check</c>: what is wrong with plans, before they go live.</summary>
internal static class CheckCommand
{
    private const string Sarif = "sarif";

    private static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("plans") { Description = "The plans' files", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings count like errors" };

    public static Command Create()
    {
        var format = Formats.Option(Sarif);
        var command = new Command("check", "Prove that plans leave no caller in silence, and warn of what they do badly; 1 when one has errors") { Files, Strict, format };
        command.SetAction(parsed => Run(parsed.GetValue(Files)!, parsed.GetValue(Strict), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(FileInfo[] files, bool strict, string format)
    {
        var today = LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var plans = new List<CheckedPlan>();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file.FullName);
            if (PlanOfScenarios(text) is { } plan)
            {
                Console.Error.WriteLine($"ringback: {file} holds scenarios of {plan}, no plan: play them with ringback test");
                continue;
            }

            plans.Add(new CheckedPlan(file.ToString(), PlanCheck.Text(text, today)));
        }

        switch (format)
        {
            case Sarif:
                Console.WriteLine(SarifLog.Of(plans).ToJsonString(JsonOutput.Options));
                break;
            case "json":
                Console.WriteLine(JsonSerializer.Serialize(FindingsView.Of(plans), JsonOutput.Options));
                break;
            default:
                new FindingsPrinter(Ink.ForConsole(), Console.Out).Print(plans);
                break;
        }

        if (plans.Count == 0)
        {
            return ExitCodes.WrongUsage;
        }

        var isFine = plans.TrueForAll(plan => plan.Count(Severity.Error) == 0 && !(strict && plan.Count(Severity.Warning) > 0));
        return isFine ? ExitCodes.Fine : ExitCodes.Failed;
    }

    /// <summary>Text that is no YAML names no plan; what is wrong with it, the check says.</summary>
    private static string? PlanOfScenarios(string text)
    {
        try
        {
            return ScenarioReader.PlanNamed(text);
        }
        catch (PlanException)
        {
            return null;
        }
    }
}
