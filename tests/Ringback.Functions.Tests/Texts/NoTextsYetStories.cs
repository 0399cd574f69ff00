using System.Net;
using System.Net.Http.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Texts;

/// <summary>Carriers approve a number for texts days after it can be called. Plan: first-call, with <c>texts: none</c>.</summary>
public sealed class NoTextsYetStories
{
    [Fact]
    public async Task A_number_that_may_not_text_yet_loses_no_caller_the_case_says_why_and_alerts_come_by_email()
    {
        var town = await OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(3);
        await town.HangUpAsync(call);
        await town.PassAsync(3 * 3600);

        Assert.Empty(await town.JournalAsync("text"));
        Assert.Contains(await town.JournalAsync("email"), email => email.GetProperty("to").ToString().Contains("dana@", StringComparison.Ordinal));
        var id = (await town.AskAppAsync(HttpMethod.Get, "cases?state=overdue")).GetProperty("items")[0].GetProperty("id").GetString();
        var withheld = Assert.Single((await town.AskAppAsync(HttpMethod.Get, $"cases/{id}")).GetProperty("timeline").EnumerateArray(), entry => entry.GetProperty("what").GetString() == "text-back-withheld");
        Assert.Contains("not approved for texts yet", withheld.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_text_is_told_to_call_instead()
    {
        var town = await OpenAsync();
        var address = $"conversations/{Uri.EscapeDataString(Town.Caller)}";
        Assert.Contains("call instead", (await town.AskAppAsync(HttpMethod.Get, address)).GetProperty("why").GetString(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://app.local/api/v1/{address}/texts") { Content = JsonContent.Create(new { person = "lee", text = "Hello" }) };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        using var answer = await town.SendAsync(request);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(await town.JournalAsync("text"));
    }

    private static async Task<Town> OpenAsync()
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "first-call.yaml"));
        var file = Path.Combine(AppContext.BaseDirectory, $"no-texts-yet-{Guid.NewGuid():n}.yaml");
        await File.WriteAllTextAsync(file, plan.Replace("start: greeting }", "start: greeting, texts: none }", StringComparison.Ordinal));
        return await Town.OpenAsync(file);
    }
}
