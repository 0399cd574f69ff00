using System.Text.Json;
using System.Xml.Linq;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Drawing;
using Ringback.Core.Plans.Drawing.Mermaid;
using Ringback.Core.Plans.Drawing.Svg;

namespace Ringback.Core.Tests.Drawing;

public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(PlanGraphTests.ShippedPlans), MemberType = typeof(PlanGraphTests))]
    public void A_picture_has_a_box_for_each_node_and_a_line_for_each_edge(string file)
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan(file)));

        var picture = XDocument.Parse(PlanSvg.Draw(graph));

        Assert.Equal(graph.Nodes.Select(node => node.Title), OfClass(picture, "title").Select(text => text.Value));
        Assert.Equal(graph.Edges.Count, OfClass(picture, "line").Count());
        Assert.Equal("img", picture.Root!.Attribute("role")!.Value);
        Assert.Equal("title", picture.Root.Elements().First().Name.LocalName);
    }

    [Fact]
    public void No_name_breaks_out_of_the_picture()
    {
        var graph = PlanGraph.Of(Story.Nasty());

        var picture = XDocument.Parse(PlanSvg.Draw(graph));

        Assert.All(picture.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "title", "desc", "style", "rect", "text", "g", "path", "circle"]));
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value.StartsWith("<script>", StringComparison.Ordinal));
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value.Contains('汉', StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_needs_nothing_from_elsewhere()
    {
        var picture = PlanSvg.Draw(PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("acme.yaml"))));

        Assert.DoesNotContain("url(", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_of_a_call_stands_out_and_the_rest_steps_back()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("first-call.yaml")));

        var picture = XDocument.Parse(PlanSvg.Draw(graph, Highlight.Of(graph, ["greeting", "open-now", "dispatch"])));

        Assert.Equal(3, OfClass(picture, "node").Count(node => Classes(node).Contains("on")));
        Assert.Equal(2, OfClass(picture, "line").Count(line => Classes(line).Contains("on")));
        Assert.Equal(graph.Nodes.Count - 3, OfClass(picture, "node").Count(node => Classes(node).Contains("off")));
    }

    [Fact]
    public void The_first_call_as_a_flowchart()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("first-call.yaml")));

        Assert.Equal(
            """
            flowchart LR
              number__13125550100(["<b>Google profile</b><br>+13125550100"]):::entry
              number__13125550101(["<b>Truck wraps</b><br>+13125550101"]):::entry
              step_greeting["<b>greeting</b><br>say “Thanks for calling {business}.”"]:::plain
              step_open_now{{"<b>open-now</b><br>hours: office"}}:::choice
              step_dispatch("<b>dispatch</b><br>ring dispatch, in order, 18 s<br><i>ends: answered</i>"):::person
              step_overflow("<b>overflow</b><br>ring everyone, all, 20 s<br><i>ends: answered</i>"):::person
              step_message["<b>message</b><br>message, at most 2 min: “Sorry, all of us are on a job. Please…<br><i>ends: voicemail</i>"]:::message
              step_goodbye(["<b>goodbye</b><br>hang up “We will get back to you. Goodbye.”<br><i>ends: voicemail</i>"]):::ending
              number__13125550100 --> step_greeting
              number__13125550101 --> step_greeting
              step_greeting --> step_open_now
              step_open_now -->|"open"| step_dispatch
              step_open_now -->|"closed, holiday"| step_message
              step_dispatch -->|"else"| step_overflow
              step_overflow -->|"else"| step_message
              step_message --> step_goodbye
              classDef entry fill:#27303f,stroke:#27303f,color:#ffffff
              classDef choice fill:#f3effc,stroke:#7a5bc2,color:#1c2430
              classDef plain fill:#f6f7f9,stroke:#808a99,color:#1c2430
              classDef person fill:#e3f5e9,stroke:#1d8548,color:#1c2430
              classDef message fill:#fff2d2,stroke:#b0701a,color:#1c2430
              classDef ending fill:#eaecef,stroke:#69717e,color:#1c2430

            """,
            PlanMermaid.Draw(graph));
    }

    [Fact]
    public void No_name_breaks_out_of_the_flowchart()
    {
        var lines = PlanMermaid.Draw(PlanGraph.Of(Story.Nasty())).Split('\n');

        Assert.Equal(3, lines.Count(line => line.Count(c => c == '"') == 2));
        Assert.DoesNotContain(lines, line => line.Contains("<script", StringComparison.Ordinal) || line.Contains("<img", StringComparison.Ordinal));
        Assert.Equal(2, lines.Select(line => line.TrimStart().Split('[', '(')[0]).Count(id => id.StartsWith("step_a_", StringComparison.Ordinal) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')));
        Assert.Contains(lines, line => line.Contains("end_2([", StringComparison.Ordinal));
    }

    [Fact]
    public void Programs_read_the_graph_in_the_words_of_the_plan()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("first-call.yaml")));

        using var json = JsonDocument.Parse(PlanGraphJson.Write(graph));

        var goodbye = json.RootElement.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("id").GetString() == "step/goodbye");
        Assert.Equal(("hang-up", "end", "voicemail"), (goodbye.GetProperty("kind").GetString(), goodbye.GetProperty("tone").GetString(), goodbye.GetProperty("ends")[0].GetString()));
        Assert.Equal(graph.Edges.Count, json.RootElement.GetProperty("edges").GetArrayLength());
    }

    private static IEnumerable<XElement> OfClass(XDocument picture, string name) => picture.Descendants().Where(element => Classes(element).Contains(name));

    private static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];
}
