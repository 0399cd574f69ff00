using System.CommandLine;
using Ringback.Core.Plans.Drawing;
using Ringback.Core.Plans.Drawing.Mermaid;
using Ringback.Core.Plans.Drawing.Svg;
using Ringback.Local.Cloud;

namespace Ringback.Local.Commands;

/// <summary><c>ringback draw</c>: the plan as a picture.</summary>
internal static class DrawCommand
{
    private const string Svg = "svg";
    private const string Mermaid = "mermaid";
    private const string Text = "text";
    private const string Json = "json";

    private static readonly Argument<FileInfo> PlanFile = new Argument<FileInfo>("plan") { Description = "The plan to draw" }.AcceptExistingOnly();

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "svg: a picture for any browser, by day and by night; mermaid (or text): a flowchart for pages that draw those; json: nodes and edges for programs. "
            + "Left out: as the ending of --out says (.svg, .mmd, .md, .json), otherwise svg",
    };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Write to that file; left out: to the console" };

    private static readonly Option<string?> Path = new("--path") { Description = "Show the way of one call: its steps, separated by commas, such as greeting,menu,dispatch; the number that was called may stand in front" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong(Svg, Mermaid, Text, Json);
        var command = new Command("draw", "Draw a plan from left to right: its steps, where each outcome goes, how calls end") { PlanFile, Format, Out, Path };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var graph = PlanGraph.Of(PlanFiles.Read(parsed.GetValue(PlanFile)!));
        Highlight path;
        try
        {
            path = Highlight.Of(graph, (parsed.GetValue(Path) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine($"ringback: --path: {e.Message}");
            return ExitCodes.WrongUsage;
        }

        var file = parsed.GetValue(Out);
        if ((parsed.GetValue(Format) ?? FormatOf(file)) is not { } format)
        {
            Console.Error.WriteLine($"ringback: --out: what '{file!.Extension}' holds can't be drawn. End it in .svg, .mmd, .md or .json, or say --format");
            return ExitCodes.WrongUsage;
        }

        var picture = format switch
        {
            Json => PlanGraphJson.Write(graph) + "\n",
            Mermaid or Text => Fenced(PlanMermaid.Draw(graph, path), file),
            _ => PlanSvg.Draw(graph, path),
        };
        return Write(picture, file);
    }

    /// <summary>null: the ending means something else, such as <c>.png</c>.</summary>
    private static string? FormatOf(FileInfo? file) => file?.Extension.ToLowerInvariant() switch
    {
        ".json" => Json,
        ".mmd" or ".md" => Mermaid,
        null or "" or ".svg" => Svg,
        _ => null,
    };

    /// <summary>A page of Markdown knows a flowchart by its fence.</summary>
    private static string Fenced(string flowchart, FileInfo? file) => file?.Extension.ToLowerInvariant() is ".md" ? $"```mermaid\n{flowchart}```\n" : flowchart;

    private static int Write(string picture, FileInfo? file)
    {
        if (file is null)
        {
            Console.Write(picture);
            return ExitCodes.Fine;
        }

        try
        {
            File.WriteAllText(file.FullName, picture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalException($"the picture can't be written to {file}: {e.Message} Correct --out.", e);
        }

        return ExitCodes.Fine;
    }
}
