using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>What every request passes before its operation: key, version, faults, repeatability; and the journal afterwards.</summary>
internal sealed class Front(EmulatorState state, Router router, Signature signature, Clock clock, Journal journal, Faults faults)
{
    private readonly Repeatability<EmulatorResponse> repeatability = new(clock);

    /// <summary>Serves one request.</summary>
    public async Task<Served> ServeAsync(EmulatorRequest request, string pathAndQuery)
    {
        var found = router.Find(request.Method, request.Path);
        if (found.Route is { HandleAsync: { } handler })
        {
            return new Served(await GuardAsync(() => handler(request, found.Values!)), IsControl: found.Route.Options.IsControl);
        }

        lock (state.Gate)
        {
            if (found.Route is { Options.IsControl: true } or { Options.IsAnonymous: true } || request.Path.StartsWith("/emulator/", StringComparison.Ordinal))
            {
                return new Served(Guard(() => Run(request, found)), IsControl: found.Route is not { Options.IsAnonymous: true });
            }

            state.Worked();
            var served = ServeResource(request, pathAndQuery, found);
            Note(request, served);
            return served;
        }
    }

    private Served ServeResource(EmulatorRequest request, string pathAndQuery, Found found)
    {
        var refusal = Guard(() =>
        {
            signature.Verify(request, pathAndQuery);
            if (found.Route is not { Options.IsUnversioned: true })
            {
                ApiVersions.Verify(request);
            }

            return faults.RefusesRequest() is { } status
                ? throw new EmulatorException(status, status == 429 ? "TooManyRequests" : "ServiceUnavailable", "The service is busy. Try again later.") { RetryAfter = TimeSpan.FromSeconds(1) }
                : new EmulatorResponse(200);
        });
        if (refusal.Status != 200)
        {
            return new Served(refusal);
        }

        var response = Guard(() => found.Route is { Options.IsRepeatable: true } && IsRepeatable(request) ? RunOnce(request, found) : Run(request, found));
        return new Served(response, IsLost: faults.LosesResponse());
    }

    private static bool IsRepeatable(EmulatorRequest request) =>
        request.RepeatabilityId is not null || request.Headers.ContainsKey("Repeatability-First-Sent");

    private EmulatorResponse RunOnce(EmulatorRequest request, Found found)
    {
        var id = request.RepeatabilityId
            ?? throw new EmulatorException(400, "InvalidRepeatabilityRequestId", "Repeatability-First-Sent came without Repeatability-Request-ID: send both.");
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. request.Body];
        if (repeatability.Recall(id, request.Headers.GetValueOrDefault("Repeatability-First-Sent"), content) is { } first)
        {
            return first;
        }

        var response = Guard(() => Run(request, found));
        if (response.Status is < 500 and not 429)
        {
            repeatability.Remember(id, content, response);
        }

        return response;
    }

    private static EmulatorResponse Run(EmulatorRequest request, Found found) => found switch
    {
        { Route: { } route } => route.Handle!(request, found.Values!),
        { PathExists: true } => throw new EmulatorException(405, "MethodNotAllowed", $"{request.Path} does not take {request.Method}."),
        _ => throw new EmulatorException(404, "NotFound", $"There is no operation {request.Method} {request.Path}."),
    };

    private void Note(EmulatorRequest request, Served served)
    {
        var body = BodyOf(request);
        journal.Add("request", new
        {
            method = request.Method,
            path = request.Path,
            status = served.Response.Status,
            repeatabilityId = request.RepeatabilityId ?? IdInside(request, body),
            body,
            lost = served.IsLost,
        });
    }

    private static JsonNode? BodyOf(EmulatorRequest request)
    {
        try
        {
            return request.Body.Length == 0 ? null : JsonNode.Parse(request.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? IdInside(EmulatorRequest request, JsonNode? body) =>
        request.Headers.GetValueOrDefault("Operation-Id")
        ?? ((body as JsonObject)?["smsRecipients"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?["repeatabilityRequestId"]?.ToString();

    private static EmulatorResponse Guard(Func<EmulatorResponse> serve)
    {
        try
        {
            return serve();
        }
        catch (EmulatorException refusal)
        {
            return ErrorAnswer.For(refusal);
        }
    }

    private static async Task<EmulatorResponse> GuardAsync(Func<Task<EmulatorResponse>> serve)
    {
        try
        {
            return await serve();
        }
        catch (EmulatorException refusal)
        {
            return ErrorAnswer.For(refusal);
        }
    }
}

/// <summary>An answer, and whether it gets through.</summary>
internal sealed record Served(EmulatorResponse Response, bool IsControl = false, bool IsLost = false);
