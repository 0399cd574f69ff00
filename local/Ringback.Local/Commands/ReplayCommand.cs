using System.CommandLine;
using System.Text.Json;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Replay;
using Ringback.Local.Cloud;
using Ringback.Local.Trials;

namespace Ringback.Local.Commands;

/// <summary><c>ringback replay</c>: recorded calls through a draft; which would end differently?</summary>
internal static class ReplayCommand
{
    private static readonly Argument<FileInfo> PlanFile = new Argument<FileInfo>("plan") { Description = "The draft" }.AcceptExistingOnly();
    private static readonly Option<FileInfo> Calls = new("--calls") { Description = "Recorded calls as the API gives them: a page of GET /api/v1/calls, calls with their timelines, or a line of JSON for each" };
    private static readonly Option<Uri> App = new("--app") { Description = "Take the calls from this app instead, such as http://127.0.0.1:7071/" };
    private static readonly Option<string> Key = new("--key") { Description = "The ApiKey of that app" };
    private static readonly Option<int> Limit = new("--limit") { Description = "With --app: the latest calls, at most so many", DefaultValueFactory = _ => 200 };
    private static readonly Option<FileInfo> Baseline = new("--baseline") { Description = "Compare with this plan, played with the same calls, instead of with what was recorded" };

    public static Command Create()
    {
        Calls.AcceptExistingOnly();
        Baseline.AcceptExistingOnly();
        var format = Formats.Option();
        var command = new Command("replay", "Play recorded calls through a draft and show which would end differently; 1 when one does") { PlanFile, Calls, App, Key, Limit, Baseline, format };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(Calls) is null) == (result.GetResult(App) is null) || (result.GetResult(App) is null) != (result.GetResult(Key) is null))
            {
                result.AddError("Say where the calls come from: --calls FILE, or --app URL with --key KEY.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(parsed, Formats.IsJson(parsed, format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool json, CancellationToken cancellation)
    {
        var draftFile = parsed.GetValue(PlanFile)!;
        var draft = PlanFiles.Read(draftFile);
        var baseline = parsed.GetValue(Baseline);
        var calls = await ReadAsync(parsed, cancellation);
        var report = Replayer.Run(draft, calls, baseline is null ? null : PlanFiles.Read(baseline));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(View(report), JsonOutput.Options));
        }
        else
        {
            new ReplayPrinter(draft, Ink.ForConsole(), Console.Out).Print(report, draftFile.Name, baseline?.Name ?? "what was recorded");
        }

        return report.Different.Any() ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static async Task<IReadOnlyList<RecordedCall>> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var from = parsed.GetValue(Calls)?.FullName ?? parsed.GetValue(App)!.AbsoluteUri;
        try
        {
            if (parsed.GetValue(Calls) is { } file)
            {
                return RecordedCall.Read(await File.ReadAllTextAsync(file.FullName, cancellation));
            }

            using var app = new AppClient(parsed.GetValue(App)!, parsed.GetValue(Key)!);
            return await app.RecordedCallsAsync(parsed.GetValue(Limit), cancellation);
        }
        catch (FormatException e)
        {
            throw new LocalException($"the calls of {from} can't be used: {e.Message}", e);
        }
    }

    private static object View(ReplayReport report) => new
    {
        calls = report.Calls.Count,
        leftOut = report.LeftOut,
        totals = report.Totals.Select(total => new { outcome = total.Outcome, before = total.Before, after = total.After }),
        different = report.Different.Select(call => new
        {
            id = call.Call.Id,
            from = call.Call.From,
            to = call.Call.To,
            startedAt = call.Call.StartedAt,
            before = View(call.Before),
            after = View(call.After),
            partsAfter = call.PartsAfter,
        }),
    };

    private static object View(CallEnd end) => new { outcome = end.Outcome, answeredBy = end.AnsweredBy, waitSeconds = Math.Round(end.Waited.TotalSeconds, 1), path = end.Path };
}
