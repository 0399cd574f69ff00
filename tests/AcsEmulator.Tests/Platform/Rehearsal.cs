using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>One of everything that the emulator tells an app about: texts, an email, a call with media and a recording, and a second phone.</summary>
internal sealed class Rehearsal
{
    private const string Business = "+13125550100";
    private const string Caller = "+14255550100";
    private const string Dana = "+13125550111";
    private const string Version = "?api-version=2026-03-12";
    private readonly World world = new();

    /// <returns>The bodies of all deliveries.</returns>
    public async Task<IReadOnlyList<JsonNode>> PlayAsync()
    {
        await world.ControlAsync("PUT", "/emulator/subscriptions/all", new { endpoint = "http://app.local/hooks/events" });
        await TextAndMailAsync();
        await world.ControlAsync("PUT", $"/emulator/phones/{Dana}", new { answer = "after:4s" });
        await world.ControlAsync("POST", "/emulator/calls", new { from = Caller, to = Business });
        await PassAsync(1);
        var incoming = world.Deliveries.Single(delivery => delivery.Body.Contains("Communication.IncomingCall", StringComparison.Ordinal)).Json[0]!["data"]!;
        var callId = await AnswerAsync(incoming["incomingCallContext"]!.ToString());
        await TalkAsync(callId, incoming["serverCallId"]!.ToString());
        await RingAsync();
        await world.AcsAsync("POST", $"/calling/callConnections/{callId}:terminate{Version}");
        await PassAsync(30);
        return [.. world.Deliveries.Select(delivery => delivery.Json)];
    }

    private async Task TextAndMailAsync()
    {
        await world.ControlAsync("POST", "/emulator/texts", new { from = Caller, to = Business, message = "Hello" });
        await world.AcsAsync("POST", "/sms?api-version=2026-01-23", new
        {
            from = Business,
            message = "Hello",
            smsRecipients = new[] { new { to = Caller } },
            smsSendOptions = new { enableDeliveryReport = true, tag = "x" },
        });
        await world.AcsAsync("POST", "/emails:send?api-version=2025-09-01", new
        {
            senderAddress = "alerts@acme.example",
            content = new { subject = "x", plainText = "y" },
            recipients = new { to = new[] { new { address = "dana@acme.example" } } },
        });
    }

    private async Task<string> AnswerAsync(string context)
    {
        var reply = await world.AcsAsync("POST", $"/calling/callConnections:answer{Version}", new
        {
            incomingCallContext = context,
            callbackUri = "http://app.local/hooks/calls/1",
            callIntelligenceOptions = new { cognitiveServicesEndpoint = "https://speech.local" },
        });
        Assert.Equal(200, reply.Status);
        await PassAsync(1);
        return reply.Json["callConnectionId"]!.ToString();
    }

    private async Task TalkAsync(string callId, string serverCallId)
    {
        var prompt = new { kind = "text", text = new { text = "Thanks for calling.", voiceName = "en-US-JennyNeural" } };
        await MustAsync("POST", $"/calling/callConnections/{callId}:play{Version}", new { playSources = new[] { prompt }, operationContext = "greeting" });
        await PassAsync(5);
        await MustAsync("POST", $"/calling/callConnections/{callId}:recognize{Version}", new
        {
            recognizeInputType = "dtmf",
            recognizeOptions = new
            {
                targetParticipant = new { kind = "phoneNumber", phoneNumber = new { value = Caller } },
                initialSilenceTimeoutInSeconds = 3,
                dtmfOptions = new { maxTonesToCollect = 1 },
            },
            operationContext = "menu",
        });
        await PassAsync(10);
        await MustAsync("POST", $"/calling/recordings{Version}", new
        {
            callLocator = new { kind = "serverCallLocator", serverCallId },
            recordingStateCallbackUri = "http://app.local/hooks/calls/1",
            recordingContentType = "audio",
            recordingChannelType = "mixed",
            recordingFormatType = "wav",
        });
        await PassAsync(5);
    }

    private async Task RingAsync()
    {
        await MustAsync("POST", $"/calling/callConnections{Version}", new
        {
            targets = new[] { new { kind = "phoneNumber", phoneNumber = new { value = Dana } } },
            sourceCallerIdNumber = new { value = Business },
            callbackUri = "http://app.local/hooks/calls/1/legs/1",
            operationContext = "leg:dana",
        });
        await PassAsync(10);
        await MustAsync("POST", $"/calling/callConnections{Version}", new
        {
            targets = new[] { new { kind = "phoneNumber", phoneNumber = new { value = "+13125550113" } } },
            sourceCallerIdNumber = new { value = Business },
            callbackUri = "http://app.local/hooks/calls/1/legs/2",
        });
        await PassAsync(180);
    }

    private async Task MustAsync(string method, string path, object body)
    {
        var reply = await world.AcsAsync(method, path, body);
        Assert.True(reply.Status is >= 200 and < 300, $"{method} {path}: {reply.Status} {reply.Body}");
    }

    private Task PassAsync(int seconds) => world.PassAsync(TimeSpan.FromSeconds(seconds));
}
