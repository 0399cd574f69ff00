using System.Globalization;
using System.Text;
using Ringback.Core.Plans.Drawing.Svg;
using Ringback.Core.Plans.Drawing.Text;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing.Mermaid;

/// <summary>A plan as a Mermaid flowchart, for pages that draw those by themselves. Its ids are made of the names, so that two versions of a plan can be compared line by line.</summary>
public static class PlanMermaid
{
    private const int MostCharacters = 64;

    public static string Draw(PlanGraph graph, Highlight? path = null)
    {
        var ids = Ids(graph);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {ids[node.Id]}{Shape(node)}:::{Palette.Of(node.Tone).Name}\n");
        }

        foreach (var edge in graph.Edges)
        {
            var label = edge.Label.Length == 0 ? "" : $"|\"{Escape(TextFit.Characters(edge.Label, MostCharacters))}\"|";
            text.Append(CultureInfo.InvariantCulture, $"  {ids[edge.From]} -->{label} {ids[edge.To]}\n");
        }

        foreach (var shade in Palette.Shades.Where(shade => graph.Nodes.Any(node => node.Tone == shade.Tone)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  classDef {shade.Name} fill:{shade.Fill},stroke:{shade.Stroke},color:{(shade.Tone is Tone.Entry ? "#ffffff" : "#1c2430")}\n");
        }

        Mark(text, "unreached", "stroke-dasharray:4 3", graph.Nodes.Where(node => !node.Reached).Select(node => ids[node.Id]));
        if (path is { IsAny: true })
        {
            Mark(text, "onpath", "stroke-width:4px", graph.Nodes.Where(path.Has).Select(node => ids[node.Id]));
            var edges = graph.Edges.Index().Where(edge => path.Has(edge.Item)).Select(edge => edge.Index).ToList();
            text.Append(edges.Count == 0 ? "" : $"  linkStyle {string.Join(',', edges)} stroke-width:4px\n");
        }

        return text.ToString();
    }

    private static void Mark(StringBuilder text, string kind, string style, IEnumerable<string> ids)
    {
        if (string.Join(',', ids) is { Length: > 0 } marked)
        {
            text.Append(CultureInfo.InvariantCulture, $"  classDef {kind} {style}\n  class {marked} {kind}\n");
        }
    }

    private static string Shape(GraphNode node)
    {
        var label = $"\"{string.Join("<br>", Lines(node))}\"";
        return node.Kind switch
        {
            NodeKind.Entry => $"([{label}])",
            NodeKind.HangUp => $"([{label}])",
            _ when node.Tone is Tone.Choice => $"{{{{{label}}}}}",
            _ when node.Tone is Tone.Person => $"({label})",
            _ => $"[{label}]",
        };
    }

    private static IEnumerable<string> Lines(GraphNode node)
    {
        yield return $"<b>{Escape(TextFit.Characters(node.Title, MostCharacters))}</b>";
        if (node.Detail.Length > 0)
        {
            yield return Escape(TextFit.Characters(node.Detail, MostCharacters));
        }

        if (node.Ends.Count > 0)
        {
            yield return $"<i>ends: {string.Join(", ", node.Ends.Select(end => end.ToWord()))}</i>";
        }
    }

    /// <summary>Letters and digits stay; a prefix keeps an id from being a word of Mermaid's own, such as <c>end</c>.</summary>
    private static Dictionary<string, string> Ids(PlanGraph graph)
    {
        var (ids, taken) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in graph.Nodes)
        {
            var plain = string.Concat(node.Id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            var id = plain;
            for (var again = 2; !taken.Add(id); again++)
            {
                id = $"{plain}_{again}";
            }

            ids.Add(node.Id, id);
        }

        return ids;
    }

    /// <summary>By Mermaid's entity codes, whatever could end a label, begin a tag or be taken for Markdown.</summary>
    private static string Escape(string text) => string.Concat(text.Select(c => c is '"' or '<' or '>' or '&' or '#' or ';' or '`' or '\\' ? $"#{(int)c};" : c.ToString()));
}
