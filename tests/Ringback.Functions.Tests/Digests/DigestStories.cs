using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Digests;

/// <summary>Dana (supervisor) reads in the morning what is open. The town begins on a Tuesday at 10:00; the office opens at 08:00.</summary>
public sealed class DigestStories
{
    private const double ToEight = 22 * 3600;

    [Fact]
    public async Task In_the_morning_the_supervisor_reads_who_waits_and_how_yesterday_went_once()
    {
        var town = await Town.OpenAsync();
        await MissedCallAsync(town);
        await town.PassAsync(ToEight - 120);
        Assert.Empty(await DigestsAsync(town));

        await town.StartAppAsync();
        await town.PassAsync(3 * 3600);

        var digest = Assert.Single(await DigestsAsync(town));
        Assert.Equal("Acme Plumbing, Wed Mar 4: 1 open, 1 overdue. Yesterday: 1 call (1 abandoned).", digest);
        var email = Assert.Single((await town.AskEmulatorAsync(HttpMethod.Get, "emails")).EnumerateArray(), one => one.GetProperty("subject").GetString()!.StartsWith("Acme Plumbing, Wed", StringComparison.Ordinal));
        Assert.Equal("Acme Plumbing, Wed Mar 4: 1 open, 1 overdue", email.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task An_app_that_starts_half_an_hour_late_sends_it_and_a_new_process_does_not_send_it_again()
    {
        var town = await Town.OpenAsync();
        await MissedCallAsync(town);
        await town.PassAsync(ToEight - 1200);
        town.KillApps();
        await town.PassAsync(2400);
        await town.StartAppAsync();
        await town.PassAsync(120);
        Assert.Single(await DigestsAsync(town));

        town.KillApps();
        await town.StartAppAsync();
        await town.PassAsync(600);

        Assert.Single(await DigestsAsync(town));
    }

    [Fact]
    public async Task Nobody_is_told_of_nothing()
    {
        var town = await Town.OpenAsync();
        await town.PassAsync(ToEight + 600);
        Assert.Empty(await DigestsAsync(town));
    }

    private static async Task MissedCallAsync(Town town)
    {
        var call = await town.DialAsync();
        await town.PassAsync(3);
        await town.HangUpAsync(call);
        await town.PassAsync(60);
    }

    private static async Task<IReadOnlyList<string>> DigestsAsync(Town town) =>
        [.. (await town.TextsToAsync(Town.Dana)).Select(text => text.GetProperty("message").GetString()!).Where(message => message.StartsWith("Acme Plumbing, Wed", StringComparison.Ordinal))];
}
