using Azure.Storage.Blobs;

namespace Ringback.Functions.Storage;

public sealed class Containers(BlobServiceClient service)
{
    /// <summary>Voicemail messages, one WAV file a recording.</summary>
    public BlobContainerClient Recordings { get; } = service.GetBlobContainerClient("recordings");

    public IEnumerable<BlobContainerClient> All => [Recordings];
}
