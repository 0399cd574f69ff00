using System.CommandLine;
using System.Text.Json;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Local.Cloud;
using Ringback.Local.Trials;

namespace Ringback.Local.Commands;

/// <summary><c>ringback test</c>: plays scenario files, and the scenarios of plans, and says which are red.</summary>
internal static class TestCommand
{
    private static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("files") { Description = "Scenario files, or plans with a section 'scenarios'", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
    private static readonly Option<FileInfo> PlanFile = new("--plan") { Description = "Play them on this plan instead of the one that each file names" };

    public static Command Create()
    {
        PlanFile.AcceptExistingOnly();
        var format = Formats.Option();
        var command = new Command("test", "Play scenarios through their plans; 1 when one is red") { Files, PlanFile, format };
        command.SetAction(parsed => Run(parsed.GetValue(Files)!, parsed.GetValue(PlanFile), Formats.IsJson(parsed, format)));
        return command;
    }

    private static int Run(FileInfo[] files, FileInfo? planFile, bool json)
    {
        var played = files.Select(file => Play(file, planFile)).ToList();
        var red = played.Sum(one => one.Report.Red.Count());
        var green = played.Sum(one => one.Report.Results.Count) - red;
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    green,
                    red,
                    files = played.Select(one => new { file = one.File, plan = one.Plan, scenarios = one.Report.Results.Select(ScenarioView.Of) }),
                },
                JsonOutput.Options));
        }
        else
        {
            var printer = new ScenarioPrinter(Ink.ForConsole(), Console.Out);
            played.ForEach(one => printer.Print(one.File, one.Plan, one.Report));
            printer.Sum(green, red);
        }

        return red == 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static (string File, string Plan, ScenarioReport Report) Play(FileInfo file, FileInfo? planFile)
    {
        var text = File.ReadAllText(file.FullName);
        try
        {
            var named = planFile ?? (ScenarioReader.PlanNamed(text) is { } name ? new FileInfo(Path.Combine(file.DirectoryName!, name)) : file);
            var plan = PlanFiles.Read(named);
            return (file.Name, named.Name, ScenarioRunner.Run(plan, ScenarioReader.Read(text, plan)));
        }
        catch (PlanException e)
        {
            throw new LocalException($"the scenarios of {file} can't be used:{Environment.NewLine}{e.Message}", e);
        }
    }
}
