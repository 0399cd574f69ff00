using System.Text.Json;
using System.Xml.Linq;

namespace Ringback.Local.Tests;

public sealed class DrawStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ringback").FullName;

    [Fact]
    public async Task A_plan_comes_out_as_a_picture_and_its_way_of_one_call_stands_out()
    {
        var answer = await CommandLine.RunAsync("draw", CommandLine.Plan("acme.yaml"), "--path", "+13125550100, front-door, greeting");

        Assert.True(answer.Code == 0, answer.Errors);
        var picture = XDocument.Parse(answer.Output);
        Assert.Contains(picture.Descendants(), element => element.Value == "vip-check");
        Assert.Equal(3, picture.Descendants().Count(element => element.Attribute("class")?.Value is { } kind && kind.StartsWith("node", StringComparison.Ordinal) && kind.EndsWith(" on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("plan.svg", "<svg ")]
    [InlineData("plan.mmd", "flowchart LR")]
    [InlineData("plan.md", "```mermaid")]
    [InlineData("plan.json", "{")]
    public async Task The_ending_of_the_file_says_what_is_drawn(string name, string beginning)
    {
        var file = Path.Combine(folder, name);

        var answer = await CommandLine.RunAsync("draw", CommandLine.Plan("first-call.yaml"), "--out", file);

        Assert.Equal((0, ""), (answer.Code, answer.Output));
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_to_hold_what_nobody_draws_is_wrong_usage()
    {
        var answer = await CommandLine.RunAsync("draw", CommandLine.Plan("first-call.yaml"), "--out", "plan.png");

        Assert.Equal(2, answer.Code);
        Assert.Contains("End it in .svg, .mmd, .md or .json", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_nodes_and_edges()
    {
        var answer = await CommandLine.RunAsync("draw", CommandLine.Plan("first-call.yaml"), "--format", "json");

        using var graph = JsonDocument.Parse(answer.Output);
        Assert.Equal((8, 8), (graph.RootElement.GetProperty("nodes").GetArrayLength(), graph.RootElement.GetProperty("edges").GetArrayLength()));
    }

    [Fact]
    public async Task A_way_that_the_plan_does_not_have_and_a_format_that_is_not_known_are_wrong_usage()
    {
        var lost = await CommandLine.RunAsync("draw", CommandLine.Plan("first-call.yaml"), "--path", "greeting,lunch");

        Assert.Equal(2, lost.Code);
        Assert.Contains("'lunch'", lost.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandLine.RunAsync("draw", CommandLine.Plan("first-call.yaml"), "--format", "png")).Code);
        Assert.Equal(2, (await CommandLine.RunAsync("draw", Path.Combine(folder, "nope.yaml"))).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
