namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class EmailTests
{
    private const string Send = "/emails:send?api-version=2025-09-01";
    private readonly World world = new();

    [Fact]
    public async Task An_email_is_handed_out_after_a_second()
    {
        var accepted = await world.AcsAsync("POST", Send, Email("alerts@acme.example"));
        Assert.Equal((202, "Running"), (accepted.Status, accepted.Json["status"]!.ToString()));
        await world.PassAsync(TimeSpan.FromSeconds(1));

        var state = await world.AcsAsync("GET", new Uri(accepted.Headers["Operation-Location"]).PathAndQuery);
        Assert.Equal("Succeeded", state.Json["status"]!.ToString());
        var shown = Assert.Single((await world.ControlAsync("GET", "/emulator/emails")).Json.AsArray())!;
        Assert.Equal(("dana@acme.example", "A caller is waiting"), (shown["to"]![0]!.ToString(), shown["subject"]!.ToString()));
    }

    [Fact]
    public async Task The_same_operation_id_sends_once()
    {
        var headers = new Dictionary<string, string> { ["Operation-Id"] = "22222222-2222-4222-8222-222222222222" };
        await world.AcsAsync("POST", Send, Email("alerts@acme.example"), headers);
        var again = await world.AcsAsync("POST", Send, Email("alerts@acme.example"), headers);
        var other = await world.AcsAsync("POST", Send, Email("alerts@acme.example", "Something else"), headers);

        Assert.Equal((202, 400), (again.Status, other.Status));
        Assert.Single(await world.JournalAsync("email"));
    }

    [Theory]
    [InlineData("DoNotReply@1234.azurecomm.net", 5)]
    [InlineData("alerts@acme.example", 30)]
    public async Task A_domain_sends_so_many_a_minute(string sender, int allowed)
    {
        for (var i = 0; i < allowed; i++)
        {
            Assert.Equal(202, (await world.AcsAsync("POST", Send, Email(sender))).Status);
        }

        var tooMany = await world.AcsAsync("POST", Send, Email(sender));
        Assert.Equal((429, "60"), (tooMany.Status, tooMany.Headers["Retry-After"]));
    }

    [Fact]
    public async Task An_Azure_managed_domain_sends_10_an_hour()
    {
        for (var i = 0; i < 10; i++)
        {
            await world.PassAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(202, (await world.AcsAsync("POST", Send, Email("DoNotReply@1234.azurecomm.net"))).Status);
        }

        await world.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(429, (await world.AcsAsync("POST", Send, Email("DoNotReply@1234.azurecomm.net"))).Status);
    }

    private static object Email(string sender, string subject = "A caller is waiting") => new
    {
        senderAddress = sender,
        content = new { subject, plainText = "Jo Reyes waits since 10:00." },
        recipients = new { to = new[] { new { address = "dana@acme.example" } } },
    };
}
