namespace Ringback.Functions.Tests.Calls;

/// <summary>Events come twice, late and in another order; requests are refused, or done while the answer is lost.</summary>
public sealed class WeatherStories
{
    [Fact]
    public async Task A_missed_call_has_one_outcome_and_one_text_in_any_weather()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var town = await PlayAsync(seed, new { answer = "never" });

            var outcome = await town.OutcomeAsync();
            Assert.True(outcome is "abandoned" or "voicemail", $"seed {seed}: {outcome}");
            Assert.True((await town.TextsToAsync(Town.Caller)).Count == 1, $"seed {seed}: not one text");
            await town.AssertNoPhoneRingsAsync();
        }
    }

    [Fact]
    public async Task A_call_that_was_put_through_is_answered_in_any_weather()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var town = await PlayAsync(seed, new { answer = "after:3s", press = "1" });

            var moved = (await town.JournalAsync("leg")).Any(leg => leg.GetProperty("change").GetString() == "moved");
            var outcome = await town.OutcomeAsync();
            Assert.True((outcome == "answered") == moved, $"seed {seed}: {outcome}, moved: {moved}");
            Assert.True((await town.TextsToAsync(Town.Caller)).Count == (moved ? 0 : 1), $"seed {seed}: wrong texts");
            await town.AssertNoPhoneRingsAsync();
        }
    }

    private static async Task<Town> PlayAsync(int seed, object lee)
    {
        var town = await Town.OpenAsync();
        await town.PhoneAsync(Town.Lee, lee);
        await town.AskEmulatorAsync(HttpMethod.Put, "faults", new { seed, duplicate = 0.2, reorder = 0.2, delay = "PT3S", refuse = 0.1, loseResponse = 0.05 });
        var call = await town.DialAsync();
        await town.PassAsync(20 + (seed * 3));
        await town.HangUpAsync(call);
        await town.PassAsync(300);
        return town;
    }
}
