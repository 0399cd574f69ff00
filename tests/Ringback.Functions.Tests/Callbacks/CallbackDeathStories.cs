using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Callbacks;

/// <summary>The app dies between any two of its requests while it calls back, and comes back 3 seconds later.</summary>
public sealed class CallbackDeathStories
{
    private const int Step = 3;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_call_back_ends_once_and_leaves_nobody_on_the_line(int offset)
    {
        for (var requests = 1 + offset; requests <= 60; requests += Step)
        {
            var shop = await Shop.OpenAsync(lee: new { answer = "after:3s", press = "1" }, caller: new { answer = "after:4s", hangUpAfter = "60s" });
            var town = shop.Town;
            town.RequestsToLive = requests;
            var asked = AskAsync(shop);
            for (var second = 0; second < 110; second++)
            {
                await town.PassAsync(1);
                if (!town.IsAppAlive)
                {
                    await town.PassAsync(3);
                    await town.StartAppAsync();
                }
            }

            await town.PassAsync(180);
            await asked;
            var contacts = await shop.LinesAsync("contacted");
            var notes = await shop.LinesAsync("called-back");
            var begun = await shop.LinesAsync("calling-back");
            Assert.True(contacts.Count + notes.Count == begun.Count, $"after {requests} requests: begun {begun.Count}, contacts {contacts.Count}, notes: {string.Join("; ", notes)}");
            Assert.True(await shop.IsWaitingAsync() == (contacts.Count == 0), $"after {requests} requests");
            var rung = (await town.JournalAsync("leg")).Count(leg => leg.GetProperty("number").GetString() == Town.Caller && leg.GetProperty("change").GetString() == "ringing");
            Assert.True(rung <= 1, $"after {requests} requests: the caller was rung {rung} times");
            await shop.AssertQuietAsync();

            // Nothing holds the case back: it can be called about again.
            Assert.Equal(202, (await shop.TryCallBackAsync("lee")).Status);
        }
    }

    /// <summary>Who asked sees a dead connection when the app dies under the request.</summary>
    private static async Task AskAsync(Shop shop)
    {
        try
        {
            await shop.TryCallBackAsync("lee");
        }
        catch (HttpRequestException)
        {
            // The process died.
        }
    }
}
