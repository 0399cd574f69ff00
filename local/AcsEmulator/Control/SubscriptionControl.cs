namespace Ringback.AcsEmulator;

/// <summary><c>/emulator/subscriptions</c> and <c>/emulator/dead-letters</c>.</summary>
internal static class SubscriptionControl
{
    public static void Register(EmulatorParts parts, EventGrid eventGrid, Handshake handshake)
    {
        var routes = parts.Routes;
        routes.MapAsync("PUT", "/emulator/subscriptions/{name}", (request, values) => PutAsync(values["name"], request.Json<Change>(), parts, eventGrid, handshake));
        routes.Map("GET", "/emulator/subscriptions", (_, _) => new EmulatorResponse(200, eventGrid.Subscriptions.Select(Shown).ToArray()), RouteOptions.Control);
        routes.Map("GET", "/emulator/subscriptions/{name}/validate", (request, _) => handshake.Confirm(request.Query.GetValueOrDefault("code", ""))
            ? new EmulatorResponse(200, new { validated = true })
            : throw new EmulatorException(404, "NotFound", "No subscription waits for this code: it is over, or another one."), RouteOptions.Control);
        routes.Map("DELETE", "/emulator/subscriptions/{name}", (_, values) => eventGrid.Unsubscribe(values["name"])
            ? new EmulatorResponse(204)
            : throw new EmulatorException(404, "NotFound", $"There is no subscription '{values["name"]}'."), RouteOptions.Control);
        routes.Map("GET", "/emulator/dead-letters", (_, _) => new EmulatorResponse(200, eventGrid.DeadLetters.ToArray()), RouteOptions.Control);
    }

    private static async Task<EmulatorResponse> PutAsync(string name, Change change, EmulatorParts parts, EventGrid eventGrid, Handshake handshake)
    {
        var subscription = new Subscription(name, change.Endpoint ?? "", change.EventTypes, change.Schema ?? EventSchema.EventGrid, change.TimeToLive, change.MaxAttempts, change.Storage);
        if (subscription.Queue is null)
        {
            Check(subscription);
            await handshake.PerformAsync(subscription, parts.State, parts.Clock.Now);
        }

        lock (parts.State.Gate)
        {
            eventGrid.Subscribe(subscription);
        }

        return new EmulatorResponse(200, Shown(subscription));
    }

    private static void Check(Subscription subscription)
    {
        if (!Uri.TryCreate(subscription.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new EmulatorException(400, "BadRequest", $"The endpoint '{subscription.Endpoint}' is neither a web address nor queue:NAME.");
        }

        if (subscription.MaxAttempts is < 1 || subscription.TimeToLive is { Ticks: <= 0 })
        {
            throw new EmulatorException(400, "BadRequest", "'maxAttempts' must be 1 or more, and 'timeToLive' longer than nothing.");
        }
    }

    private static object Shown(Subscription subscription) => new
    {
        name = subscription.Name,
        endpoint = subscription.Endpoint,
        eventTypes = subscription.EventTypes ?? [],
        schema = subscription.Schema.ToString(),
        timeToLive = subscription.Life,
        maxAttempts = subscription.Attempts,
    };

    private sealed record Change(string? Endpoint, IReadOnlyList<string>? EventTypes, EventSchema? Schema, TimeSpan? TimeToLive, int? MaxAttempts, string? Storage);
}
