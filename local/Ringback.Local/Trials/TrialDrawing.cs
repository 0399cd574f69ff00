using System.Globalization;
using NodaTime.Text;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;

namespace Ringback.Local.Trials;

/// <summary>Draws a trial for a terminal of 80 columns: a line of time downwards, then who rang how long, then how it ended.</summary>
internal sealed class TrialDrawing(Plan plan, Ink ink, TextWriter writer)
{
    private const int Width = 80;
    private const int Gutter = 10;

    private readonly MomentWords words = new(plan, ink);

    public void Draw(TrialResult result)
    {
        Head(result);
        Timeline(result);
        new RingBars(plan, ink, writer).Draw(result);
        End(result);
    }

    private void Head(TrialResult result)
    {
        var line = plan.NumberOf(result.To);
        var at = LocalDateTimePattern.GeneralIso.Parse(result.LocalTime).Value;
        writer.WriteLine();
        writer.WriteLine($"  {ink.Strong($"{result.From?.Value ?? "An anonymous caller"} calls {line?.Label ?? plan.Business.Name}")} {ink.Quiet($"({result.To})")}");
        writer.WriteLine($"  {ink.Quiet($"{at.ToString("ddd d MMM uuuu, HH:mm", CultureInfo.InvariantCulture)} in {plan.Business.TimeZone}")}");
        writer.WriteLine();
    }

    private void Timeline(TrialResult result)
    {
        string? last = null;
        var steps = 0;
        foreach (var moment in result.Timeline)
        {
            if (moment.What == "step")
            {
                var step = result.Path[steps++];
                Row(Seconds(moment.At), "├─", $"{ink.Name(ink.Strong(step.Step.Value))}  {ink.Quiet($"{step.Kind ?? "no such step"}{(step.Lasted > TimeSpan.Zero ? $", {Spell(step.Lasted)}" : "")}")}");
                last = null;
                continue;
            }

            if (words.Of(moment) is not { } told)
            {
                continue;
            }

            var time = Seconds(moment.At);
            foreach (var (index, text) in Wrapping.Lines(told.Text, Width - Gutter - 6).Index())
            {
                Row(index == 0 && time != last ? time : "", "│ ", $"{(index == 0 ? told.Sign : " ")} {told.Dye(text)}");
            }

            last = time;
        }

        writer.WriteLine();
    }

    private void Row(string time, string line, string text) => writer.WriteLine($"{ink.Quiet(time.PadLeft(Gutter - 2))}  {ink.Quiet(line)} {text}");

    private void End(TrialResult result)
    {
        Field("Outcome", $"{result.Outcome ?? "none"}{(result.AnsweredBy is { } person ? $" by {words.NameOf(person.Value)}" : "")}{(result.IsUrgent ? ", urgent" : "")}", text => OutcomeInk.Dye(ink, result.Outcome, text));
        Field("Waited", $"{Spell(result.Waited)} of a call of {Spell(result.Length)}; heard nothing for {Spell(result.LongestSilence.Length)} at most");
        foreach (var (field, text) in result.Told)
        {
            Field(char.ToUpperInvariant(field[0]) + field[1..], text);
        }

        foreach (var text in result.Texts)
        {
            var after = text.At - result.Length;
            Field("Text", $"to {(text.To == TrialText.ToCaller ? "the caller" : words.NameOf(text.To))}, {(after > TimeSpan.Zero ? $"{Spell(after)} after the call" : "during the call")}: {text.Message}");
        }

        if (result.TextWithheld is { } why)
        {
            Field("No text", why);
        }

        if (result.LongestSilence.Length > TrialSilence.Limit)
        {
            Field("Silence", $"from second {Seconds(result.LongestSilence.At)} on, in step '{result.LongestSilence.Step}': no caller may hear nothing for so long", ink.Bad);
        }

        if (result.Defect is { } defect)
        {
            Field("Defect", defect, ink.Bad);
        }

        writer.WriteLine();
    }

    private void Field(string name, string text, Func<string, string>? dye = null)
    {
        foreach (var (index, line) in Wrapping.Lines(text, Width - 12).Index())
        {
            writer.WriteLine($"  {ink.Quiet((index == 0 ? name : "").PadRight(9))} {line}");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Spell(TimeSpan time) => $"{Seconds(time)} s";
}
