using System.Text.Json;

namespace Ringback.Local.Tests;

public sealed class TryStories
{
    [Fact]
    public async Task Trying_a_call_draws_its_path_who_rang_and_how_it_ended_within_80_columns()
    {
        var answer = await CommandLine.RunAsync("try", CommandLine.Plan("first-call.yaml"), "--at", "2026-03-03T12:30", "--phones", "lee=never,sam=decline");

        Assert.Equal((0, ""), (answer.Code, answer.Errors));
        Assert.Contains("Dana Ortiz talks with the caller", answer.Output, StringComparison.Ordinal);
        Assert.Matches("Outcome +answered by Dana Ortiz", answer.Output);
        Assert.Matches("Lee Park +░+ +17.8 s  no answer", answer.Output);
        Assert.All(answer.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', answer.Output);
    }

    [Fact]
    public async Task Who_is_rung_on_two_phones_together_and_takes_the_call_has_answered()
    {
        var answer = await CommandLine.RunAsync("try", CommandLine.Plan("three-locations.yaml"), "--at", "2026-01-06T22:00", "--say", "Jo Reyes", "--say", "4 Elm Street", "--say", "I smell gas");

        Assert.Matches("Ray Kowalski +░+█+ +12.0 s  answered \\(2\\)", answer.Output);
    }

    [Fact]
    public async Task For_programs_a_trial_is_json()
    {
        var answer = await CommandLine.RunAsync("try", CommandLine.Plan("first-call.yaml"), "--at", "2026-03-03T20:00", "--from", "+13125559005", "--say", "Call me back", "--format", "json");

        var result = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal("voicemail", result.GetProperty("outcome").GetString());
        Assert.Equal(["greeting", "open-now", "message", "goodbye"], result.GetProperty("path").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        Assert.Equal("caller", Assert.Single(result.GetProperty("texts").EnumerateArray()).GetProperty("to").GetString());
    }

    [Theory]
    [InlineData("--at", "noon", "--at: 'noon' is not a time")]
    [InlineData("--busy", "dan", "--busy: 'dan' is neither a person nor a group. Did you mean 'dana'?")]
    [InlineData("--from", "12", "--from: '12' is not a phone number")]
    [InlineData("--switch", "storm", "--switches: there is no switch 'storm'")]
    [InlineData("--hang-up", "soon", "--hang-up: 'soon' is not a time")]
    public async Task A_word_that_the_plan_does_not_know_is_wrong_usage(string option, string value, string complaint)
    {
        var answer = await CommandLine.RunAsync("try", CommandLine.Plan("first-call.yaml"), option, value);

        Assert.Equal(2, answer.Code);
        Assert.Contains(complaint, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_wrong_usage() => Assert.Equal(2, (await CommandLine.RunAsync("try", "no-such-plan.yaml")).Code);
}
