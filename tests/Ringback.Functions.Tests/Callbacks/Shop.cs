using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Callbacks;

/// <summary>A town in which one caller was missed and waits; Lee and the caller's own phone are told what to do.</summary>
internal sealed class Shop
{
    private Shop(Town town, string id) => (Town, Id) = (town, id);

    public Town Town { get; }

    /// <summary>The open case.</summary>
    public string Id { get; }

    /// <param name="plan">The name of the changed plan's file.</param>
    /// <param name="changes">What the shop's plan says otherwise than the shipped one.</param>
    public static async Task<Shop> OpenAsync(object? lee = null, object? caller = null, string plan = "first-call.yaml", params (string Old, string New)[] changes)
    {
        if (changes.Length > 0)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "first-call.yaml"));
            foreach (var (old, now) in changes)
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, now, StringComparison.Ordinal);
            }

            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, plan), text);
        }

        var town = await Town.OpenAsync(plan);
        var call = await town.DialAsync();
        await town.PassAsync(20);
        await town.HangUpAsync(call);
        await town.PassAsync(30);
        if (lee is not null)
        {
            await town.PhoneAsync(Town.Lee, lee);
        }

        if (caller is not null)
        {
            await town.PhoneAsync(Town.Caller, caller);
        }

        var open = (await town.AskAppAsync(HttpMethod.Get, "cases")).GetProperty("items").EnumerateArray();
        return new Shop(town, Assert.Single(open).GetProperty("id").GetString()!);
    }

    /// <returns>The id of the call that was started.</returns>
    public async Task<string> CallBackAsync(string person = "lee") =>
        (await Town.AskAppAsync(HttpMethod.Post, $"cases/{Id}/call", new { person })).GetProperty("call").GetString()!;

    public async Task<(int Status, JsonElement Body)> TryCallBackAsync(string person, string? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://app.local/api/v1/cases/{id ?? Id}/call")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { person }),
        };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        using var response = await Town.SendAsync(request);
        return ((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    public Task<JsonElement> CaseAsync() => Town.AskAppAsync(HttpMethod.Get, $"cases/{Id}");

    public async Task<bool> IsWaitingAsync() => (await CaseAsync()).GetProperty("needSince").ValueKind is not JsonValueKind.Null;

    /// <summary>The timeline's lines of that kind.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string what) =>
        [.. (await CaseAsync()).GetProperty("timeline").EnumerateArray().Where(line => line.GetProperty("what").GetString() == what).Select(line => line.GetProperty("text").GetString() ?? "")];

    public async Task<string?> ResultAsync(string call) => (await Town.CallInApiAsync(call)).GetProperty("callback").GetProperty("result").GetString();

    /// <summary>What was said to a phone.</summary>
    public async Task<string> HeardAsync(string phone) =>
        string.Join(' ', (await Town.JournalAsync("heard")).Where(heard => heard.GetProperty("number").GetString() == phone).Select(heard => heard.GetProperty("text").GetString()));

    /// <summary>Nothing of a call back is left: no phone rings, none is connected, no outbound call is held.</summary>
    public async Task AssertQuietAsync()
    {
        await Town.AssertNoPhoneRingsAsync();
        var legs = await Town.JournalAsync("leg");
        foreach (var phone in legs.GroupBy(leg => leg.GetProperty("number").GetString(), StringComparer.Ordinal))
        {
            Assert.Contains(phone.Last().GetProperty("change").GetString(), new[] { "ended", "no-answer", "busy", "declined" });
        }
    }
}
