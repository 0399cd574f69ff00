using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Shared;

namespace Azure.Storage;

/// <summary>Builds the pipeline of queue and blob clients: retries, then signing on every try.</summary>
internal static class StoragePipeline
{
    private const string Scope = "https://storage.azure.com/.default";

    public static HttpPipeline Build(ClientOptions options, StorageSharedKeyCredential credential) =>
        Build(options, new StorageSharedKeyPolicy(credential ?? throw new ArgumentNullException(nameof(credential))));

    public static HttpPipeline Build(ClientOptions options, TokenCredential credential) =>
        Build(options, new BearerTokenAuthenticationPolicy(credential ?? throw new ArgumentNullException(nameof(credential)), Scope));

    public static HttpPipeline Build(ClientOptions options, HttpPipelinePolicy signing)
    {
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = StorageErrors.Parser };
        pipeline.PerRetryPolicies.Add(signing);
        return HttpPipelineBuilder.Build(pipeline);
    }
}
