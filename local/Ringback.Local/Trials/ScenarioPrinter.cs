using System.Globalization;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Local.Trials;

/// <summary>Scenario reports, for a person to read.</summary>
internal sealed class ScenarioPrinter(Ink ink, TextWriter writer)
{
    private const int Indent = 6;
    private const int Width = 80;

    public void Print(string file, string plan, ScenarioReport report)
    {
        writer.WriteLine($"{ink.Strong(file)}{(plan == file ? "" : ink.Quiet($"  on {plan}"))}");
        foreach (var result in report.Results)
        {
            var outcome = result.Result.Outcome ?? "no end";
            var seconds = result.Result.Length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            writer.WriteLine($"  {(result.IsGreen ? ink.Good("✔") : ink.Bad("✘"))} {result.Scenario.Name}  {ink.Quiet($"{outcome}, {seconds} s{(result.IsGreen ? "" : $", line {result.Scenario.Line}")}")}");
            foreach (var unmet in result.Unmet)
            {
                Lines(unmet, ink.Bad);
            }

            if (!result.IsGreen)
            {
                Lines($"path: {string.Join(" > ", result.Result.StepNames)}", ink.Quiet);
            }
        }

        writer.WriteLine();
    }

    public void Sum(int green, int red) =>
        writer.WriteLine(green + red == 0 ? "no scenarios" : $"{ink.Good($"{green} green")}, {(red == 0 ? "0 red" : ink.Bad($"{red} red"))}");

    private void Lines(string text, Func<string, string> dye)
    {
        foreach (var line in Wrapping.Lines(text, Width - Indent))
        {
            writer.WriteLine(new string(' ', Indent) + dye(line));
        }
    }
}
