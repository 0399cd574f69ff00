namespace Ringback.Functions.Tests.Callbacks;

/// <summary>Events come twice, late and in the wrong order; orders are refused, and their answers get lost.</summary>
public sealed class CallbackWeatherStories
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_call_back_ends_once_in_any_weather(int first)
    {
        for (var seed = first; seed <= 24; seed += 4)
        {
            var shop = await Shop.OpenAsync(lee: new { answer = "after:3s", press = "1" }, caller: new { answer = "after:4s", hangUpAfter = "60s" });
            await shop.Town.AskEmulatorAsync(HttpMethod.Put, "faults", new { seed, duplicate = 0.2, reorder = 0.2, delay = "PT2S", refuse = 0.1, loseResponse = 0.1 });
            await shop.CallBackAsync();
            await shop.Town.PassAsync(100);
            await shop.Town.AskEmulatorAsync(HttpMethod.Delete, "faults");
            await shop.Town.PassAsync(240);

            var contacts = await shop.LinesAsync("contacted");
            var notes = await shop.LinesAsync("called-back");
            Assert.True(contacts.Count + notes.Count == 1, $"seed {seed}: contacts {contacts.Count}, notes: {string.Join("; ", notes)}");
            Assert.True(await shop.IsWaitingAsync() == (contacts.Count == 0), $"seed {seed}");
            await shop.AssertQuietAsync();
            Assert.Equal(202, (await shop.TryCallBackAsync("lee")).Status);
        }
    }
}
