using Azure;
using Azure.Communication.CallAutomation;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class RecordingRequests
{
    [Fact]
    public async Task A_message_is_recorded_from_start_to_stop()
    {
        using var service = new RecordedService("Recordings/start", "Recordings/state", "Recordings/stop");
        var recordings = service.Calls.GetCallRecording();
        var started = await recordings.StartAsync(new StartRecordingOptions("421f0b00-99a1")
        {
            RecordingContent = RecordingContent.Audio,
            RecordingChannel = RecordingChannel.Mixed,
            RecordingFormat = RecordingFormat.Wav,
            RecordingStateCallbackUri = new Uri("https://ringback.example/hooks/calls/c1?k=secret"),
        });
        Assert.Equal(RecordingState.Active, started.Value.RecordingState);
        Assert.Equal(RecordingState.Inactive, (await recordings.GetStateAsync(started.Value.RecordingId)).Value.RecordingState);
        Assert.Equal(204, (await recordings.StopAsync(started.Value.RecordingId)).Status);
    }

    [Fact]
    public async Task A_file_on_another_host_is_fetched_with_the_signature_of_the_resource()
    {
        using var service = new RecordedService("Recordings/download");
        var file = await service.Calls.GetCallRecording()
            .DownloadStreamingAsync(new Uri("https://us-storage.asm.skype.com/v1/objects/0-eus-d1/content/video"), new HttpRange(0, 4));
        using var reader = new StreamReader(file.Value);
        Assert.Equal("RIFF", await reader.ReadToEndAsync());
        Assert.Equal(206, file.GetRawResponse().Status);
        Signatures.AssertSigned(service.Requests[0], "acme.communication.azure.com");
    }
}
