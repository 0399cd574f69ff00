using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Shared;

namespace Azure.Data.Tables.Wire;

/// <summary>Builds the pipeline a client sends through: retries, then signing on every try.</summary>
internal static class TablePipeline
{
    private const string Scope = "https://storage.azure.com/.default";

    public static HttpPipeline Build(TableClientOptions options, TableSharedKeyCredential credential) => Build(options, new SharedKeyLitePolicy(credential));

    public static HttpPipeline Build(TableClientOptions options, TokenCredential credential) =>
        Build(options, new BearerTokenAuthenticationPolicy(credential ?? throw new ArgumentNullException(nameof(credential)), Scope));

    private static HttpPipeline Build(TableClientOptions options, HttpPipelinePolicy signing)
    {
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = StorageErrors.Parser };
        pipeline.PerRetryPolicies.Add(signing);
        return HttpPipelineBuilder.Build(pipeline);
    }
}
