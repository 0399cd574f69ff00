using System.Text.Json;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>The official JavaScript client for Call Automation, over real HTTP, with the clock moved by the script.</summary>
public class CallAutomationConformanceTests(NodeFixture node)
{
    [Fact]
    public async Task The_official_client_takes_a_call_from_the_ring_to_the_recording()
    {
        await using var server = await RealServer.StartAsync(speed: 0);

        var results = await node.RunAsync("calls.mjs", server.Emulator.Options.ConnectionString);

        Assert.Equal("connected", results.GetProperty("properties").GetProperty("callConnectionState").GetString());
        Assert.Equal("+13125559001", results.GetProperty("participants")[0].GetProperty("identifier").GetProperty("phoneNumber").GetString());
        Assert.False(results.GetProperty("participant").GetProperty("isMuted").GetBoolean());
        Assert.Equal("sales", results.GetProperty("choice").GetProperty("choiceResult").GetProperty("label").GetString());
        Assert.Equal(["one"], Strings(results.GetProperty("pressed").GetProperty("dtmfResult").GetProperty("tones")));
        Assert.Equal("+13125550111", results.GetProperty("talking")[0].GetProperty("number").GetString());
        Assert.Equal("inactive", results.GetProperty("paused").GetString());
        Assert.Equal(44 + (4 * 32_000), results.GetProperty("downloaded").GetInt32());
        Assert.Equal([200, 404], results.GetProperty("deleted").EnumerateArray().Select(status => status.GetInt32()));
        Assert.Equal((404, "8522"), Error(results.GetProperty("gone")));
        Assert.Equal((404, "8522"), Error(results.GetProperty("rejected")));
        Assert.Equal("app", results.GetProperty("ended").GetString());
        AssertTold("CallConnected ParticipantsUpdated RecognizeCompleted CallDisconnected", Strings(results.GetProperty("leg")));
        AssertTold(ExpectedOfTheCall, Strings(results.GetProperty("call")));
    }

    /// <summary>Events of one instant may overtake each other on the way; the set of them is what counts.</summary>
    private static void AssertTold(string expected, string[] told) =>
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));

    private const string ExpectedOfTheCall =
        "CallConnected ParticipantsUpdated PlayStarted PlayCompleted RecognizeCompleted ContinuousDtmfRecognitionToneReceived ContinuousDtmfRecognitionStopped "
        + "SendDtmfTonesCompleted ParticipantsUpdated ParticipantsUpdated TranscriptionStarted TranscriptionStopped PlayStarted "
        + "MoveParticipantSucceeded ParticipantsUpdated PlayCanceled CancelAddParticipantSucceeded RemoveParticipantSucceeded ParticipantsUpdated "
        + "RecordingStateChanged RecordingStateChanged RecordingStateChanged RecordingStateChanged CallDisconnected";

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static (int Status, string? Code) Error(JsonElement error) => (error.GetProperty("status").GetInt32(), error.GetProperty("code").GetString());
}
