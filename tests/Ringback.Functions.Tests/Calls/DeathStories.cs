namespace Ringback.Functions.Tests.Calls;

/// <summary>The app dies between any two of its requests, and comes back 3 seconds later.</summary>
public sealed class DeathStories
{
    private const int Step = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_missed_call_has_one_outcome_and_one_text(int offset)
    {
        for (var requests = 1 + offset; requests <= 80; requests += Step)
        {
            var town = await PlayAsync(requests, hangUpAfter: 45, lee: new { answer = "never" });

            var outcome = await town.OutcomeAsync();
            Assert.True(outcome is "abandoned" or "voicemail", $"after {requests} requests: {outcome}");
            Assert.True((await town.TextsToAsync(Town.Caller)).Count == 1, $"after {requests} requests: not one text");
            await town.AssertNoPhoneRingsAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_call_that_was_put_through_is_answered_and_owes_nothing(int offset)
    {
        for (var requests = 1 + offset; requests <= 80; requests += Step)
        {
            var town = await PlayAsync(requests, hangUpAfter: 50, lee: new { answer = "after:3s", press = "1" });

            var moved = (await town.JournalAsync("leg")).Any(leg => leg.GetProperty("change").GetString() == "moved");
            var outcome = await town.OutcomeAsync();
            Assert.True(outcome == (moved ? "answered" : "abandoned") || (!moved && outcome == "voicemail"), $"after {requests} requests: {outcome}, moved: {moved}");
            Assert.True((await town.TextsToAsync(Town.Caller)).Count == (moved ? 0 : 1), $"after {requests} requests: wrong texts");
            await town.AssertNoPhoneRingsAsync();
        }
    }

    private static async Task<Town> PlayAsync(int requestsToLive, int hangUpAfter, object lee)
    {
        var town = await Town.OpenAsync();
        await town.PhoneAsync(Town.Lee, lee);
        town.RequestsToLive = requestsToLive;
        var call = await town.DialAsync();
        for (var second = 0; second < hangUpAfter + 5; second++)
        {
            await town.PassAsync(1);
            if (!town.IsAppAlive)
            {
                await town.PassAsync(3);
                await town.StartAppAsync();
            }

            if (second == hangUpAfter)
            {
                await town.HangUpAsync(call);
            }
        }

        await town.PassAsync(180);
        return town;
    }
}
