using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>What the stories ask of the town.</summary>
internal static class Telling
{
    public const string DanasOtherPhone = "+13125550112";

    public static async Task<Town> OpenAsync(DateTimeOffset? start = null)
    {
        var town = await Town.OpenAsync("stories.yaml", start);
        for (var line = 0; line < 9; line++)
        {
            await town.AskEmulatorAsync(HttpMethod.Put, $"numbers/%2B1312555010{line}", new { legs = 6 });
        }

        return town;
    }

    /// <summary>Picks up, hears who calls, and presses 1.</summary>
    public static Task AnswersAsync(this Town town, string phone, int after = 2, string? talks = null) =>
        town.PhoneAsync(phone, new { answer = $"after:{after}s", press = "1", hangUpAfter = talks });

    /// <summary>When that phone began to ring, time after time.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> RangAsync(this Town town, string phone) =>
        [.. (await LegsAsync(town, "ringing")).Where(leg => leg.Number == phone).Select(leg => leg.At)];

    /// <summary>Which phones rang, in order.</summary>
    public static async Task<IReadOnlyList<string>> RangAsync(this Town town) => [.. (await LegsAsync(town, "ringing")).Select(leg => leg.Number)];

    /// <summary>Who was put through to a caller, in order.</summary>
    public static async Task<IReadOnlyList<string>> PutThroughAsync(this Town town) => [.. (await LegsAsync(town, "moved")).Select(leg => leg.Number)];

    /// <summary>With whom the caller talks now.</summary>
    public static async Task<IReadOnlyList<string>> TalksWithAsync(this Town town, string call) =>
        [.. (await town.CallAsync(call)).GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("number").GetString()!)];

    /// <summary>What the caller of that call heard, and when.</summary>
    public static async Task<IReadOnlyList<(DateTimeOffset At, string Text)>> HeardAsync(this Town town, string call) =>
        [.. (await town.CallAsync(call)).GetProperty("heard").EnumerateArray().Select(heard => (heard.GetProperty("at").GetDateTimeOffset(), heard.GetProperty("text").GetString()!))];

    /// <summary>The way that the call took through the plan.</summary>
    public static async Task<IReadOnlyList<string>> PathAsync(this Town town, string call)
    {
        var correlation = (await town.CallAsync(call)).GetProperty("correlationId").GetString();
        var id = (await town.CallsAsync()).Single(one => one.GetProperty("correlationId").GetString() == correlation).GetProperty("id").GetString()!;
        return [.. (await town.CallInApiAsync(id)).GetProperty("timeline").EnumerateArray().Where(moment => moment.GetProperty("what").GetString() == "step").Select(moment => moment.GetProperty("detail").GetString()!)];
    }

    public static async Task<IReadOnlyList<string>> MessagesToAsync(this Town town, string number) => [.. (await town.TextsToAsync(number)).Select(text => text.GetProperty("message").GetString()!)];

    private static async Task<IReadOnlyList<(DateTimeOffset At, string Number)>> LegsAsync(Town town, string change)
    {
        var found = new List<(DateTimeOffset, string)>();
        for (var last = 0L; ;)
        {
            var page = (await town.AskEmulatorAsync(HttpMethod.Get, $"journal?after={last}")).EnumerateArray().ToList();
            if (page.Count == 0)
            {
                return found;
            }

            last = page[^1].GetProperty("seq").GetInt64();
            found.AddRange(page.Where(entry => Is(entry, change)).Select(entry => (entry.GetProperty("at").GetDateTimeOffset(), entry.GetProperty("number").GetString()!)));
        }
    }

    private static bool Is(JsonElement entry, string change) => entry.GetProperty("kind").GetString() == "leg" && entry.GetProperty("change").GetString() == change;
}
