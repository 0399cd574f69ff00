using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>Proves that a webhook wants its events before any is sent: Event Grid's validation event, or the CloudEvents OPTIONS request (wire.md 2.1).</summary>
internal sealed class Handshake(EmulatorOptions options, Outbox outbox, EmulatorIds ids)
{
    private const string Origin = "eventgrid.azure.net";
    private readonly Dictionary<string, bool> openCodes = new(StringComparer.Ordinal);

    /// <summary>The webhook confirms by visiting the validation address. Call it under <see cref="EmulatorState.Gate"/>.</summary>
    public bool Confirm(string code) => openCodes.ContainsKey(code) && (openCodes[code] = true);

    /// <exception cref="EmulatorException">400: the webhook did not agree.</exception>
    public async Task PerformAsync(Subscription subscription, EmulatorState state, DateTimeOffset now)
    {
        var agreed = subscription.Schema == EventSchema.CloudEvents
            ? await AskByOptionsAsync(subscription.Endpoint)
            : await AskByEventAsync(subscription, state, now);
        if (agreed is { } why)
        {
            throw new EmulatorException(400, "Url validation", $"Webhook validation handshake failed for {subscription.Endpoint}: {why}.");
        }
    }

    private async Task<string?> AskByOptionsAsync(string endpoint)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, endpoint);
        request.Headers.Add("WebHook-Request-Origin", Origin);
        var answer = await outbox.SendAsync(request);
        var allowed = answer.Headers.GetValueOrDefault("WebHook-Allowed-Origin");
        return !answer.IsSuccess ? Failure(answer) : allowed is Origin or "*" ? null : $"it answered without WebHook-Allowed-Origin: {Origin}";
    }

    private async Task<string?> AskByEventAsync(Subscription subscription, EmulatorState state, DateTimeOffset now)
    {
        string code;
        string id;
        lock (state.Gate)
        {
            code = ids.NewGuid().ToString().ToUpperInvariant();
            id = ids.NewGuid().ToString();
            openCodes[code] = false;
        }

        using var request = Ask(subscription, id, code, now);
        var answer = await outbox.SendAsync(request);
        lock (state.Gate)
        {
            openCodes.Remove(code, out var visited);
            return visited ? null : answer.Status != 200 ? Failure(answer) : Echoes(answer, code) ? null : "it answered without the validation code in validationResponse";
        }
    }

    private HttpRequestMessage Ask(Subscription subscription, string id, string code, DateTimeOffset now)
    {
        var data = new JsonObject
        {
            ["validationCode"] = code,
            ["validationUrl"] = new Uri(options.PublicUrl, $"/emulator/subscriptions/{subscription.Name}/validate?code={code}").AbsoluteUri,
        };
        var ask = new GridEvent(id, "Microsoft.EventGrid.SubscriptionValidationEvent", "", data, now).ToEventGrid();
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new JsonArray(ask).ToJsonString(EmulatorJson.Options))),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        request.Headers.Add("aeg-event-type", "SubscriptionValidation");
        request.Headers.Add("aeg-subscription-name", subscription.Name.ToUpperInvariant());
        return request;
    }

    private static bool Echoes(Answer answer, string code)
    {
        try
        {
            return string.Equals(
                (JsonNode.Parse(answer.Body) as JsonObject)?.FirstOrDefault(value => string.Equals(value.Key, "validationResponse", StringComparison.OrdinalIgnoreCase)).Value?.ToString(),
                code,
                StringComparison.OrdinalIgnoreCase);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Failure(Answer answer) => answer.Status == 0 ? "nobody answers there" : $"it answered {answer.Status}";
}
