using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Blobs;

public sealed class BlobStoriesOnMemory() : BlobStories(new MemoryBackend());

public sealed class BlobStoriesOnAzurite(AzuriteBackend azurite) : BlobStories(azurite);

/// <summary>What a store of voicemail recordings needs.</summary>
public abstract class BlobStories(StorageBackend backend)
{
    private readonly BlobContainerClient container = backend.NewContainer();

    [Fact]
    public async Task A_recording_is_stored_and_read_back()
    {
        var blob = container.GetBlobClient("2026/03/call ü+1 (a).wav");
        var sound = BinaryData.FromBytes(Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray());

        var stored = (await blob.UploadAsync(sound, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "audio/wav" }, Metadata = new Dictionary<string, string> { ["call"] = "42" },
        })).Value;
        var read = (await blob.DownloadContentAsync()).Value;
        var properties = blob.GetProperties().Value;

        Assert.Equal(sound.ToArray(), read.Content.ToArray());
        Assert.Equal(("audio/wav", 100_000, "42"), (read.Details.ContentType, read.Details.ContentLength, read.Details.Metadata["call"]));
        Assert.Equal(("audio/wav", 100_000, stored.ETag), (properties.ContentType, properties.ContentLength, properties.ETag));
    }

    [Fact]
    public async Task A_part_of_a_recording_can_be_streamed()
    {
        var blob = container.GetBlobClient("sound.wav");
        await blob.UploadAsync(new MemoryStream([0, 1, 2, 3, 4, 5]));

        using var part = (await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(2, 3) })).Value;
        using var bytes = new MemoryStream();
        await part.Content.CopyToAsync(bytes);

        Assert.Equal([2, 3, 4], bytes.ToArray());
        Assert.Equal("bytes 2-4/6", part.Details.ContentRange);
    }

    [Fact]
    public async Task A_recording_is_not_overwritten_by_mistake()
    {
        var blob = container.GetBlobClient("sound.wav");
        await blob.UploadAsync(new BinaryData("first"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(new BinaryData("second")));
        Assert.Equal((409, "BlobAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal(201, blob.Upload(new BinaryData("third"), overwrite: true).GetRawResponse().Status);
        Assert.Equal("third", blob.DownloadContent().Value.Content.ToString());
    }

    [Fact]
    public async Task A_recording_that_is_not_there_is_404()
    {
        var blob = container.GetBlobClient("none.wav");

        Assert.False((await blob.ExistsAsync()).Value);
        Assert.False((await blob.DeleteIfExistsAsync()).Value);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => blob.DownloadContentAsync());
        Assert.Equal((404, "BlobNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_deleted_recording_is_gone()
    {
        var blob = container.GetBlobClient("sound.wav");
        await blob.UploadAsync(new BinaryData(Array.Empty<byte>()));

        Assert.True(blob.Exists().Value);
        Assert.True(blob.DeleteIfExists().Value);
        Assert.False(blob.Exists().Value);
    }

    [Fact]
    public async Task A_container_is_made_once()
    {
        var fresh = backend.Blobs.GetBlobContainerClient(StorageBackend.NewName());

        Assert.False((await fresh.ExistsAsync()).Value);
        Assert.NotNull(await fresh.CreateIfNotExistsAsync());
        Assert.Null(await fresh.CreateIfNotExistsAsync());
        Assert.True(fresh.Exists().Value);
        Assert.True((await fresh.DeleteIfExistsAsync()).Value);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => fresh.GetBlobClient("x").UploadAsync(new BinaryData("x")));
        Assert.Equal((404, "ContainerNotFound"), (refused.Status, refused.ErrorCode));
    }
}
