using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Pipeline;

/// <summary>The pipelines of the communication clients: retries, then a signature or token for each attempt.</summary>
internal static class CommunicationPipeline
{
    private const string Scope = "https://communication.azure.com//.default";

    /// <summary>Signs with a key.</summary>
    public static HttpPipeline Build(ClientOptions options, AzureKeyCredential key) =>
        HttpPipelineBuilder.Build(options, new HmacAuthenticationPolicy(key));

    /// <summary>Sends a Microsoft Entra token (a managed identity's, in Azure).</summary>
    public static HttpPipeline Build(ClientOptions options, TokenCredential credential) =>
        HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, Scope));
}
