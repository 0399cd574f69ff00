using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ringback.Functions.Repeatability;

/// <summary>
/// Replaces the fresh repeatability id that the official clients put on every call by the one in scope (<see cref="RepeatableRequest.Begin"/>), so that the
/// service recognises a request that is sent again after a crash. Must run before signing: add it with <see cref="HttpPipelinePosition.PerCall"/>.
/// </summary>
public sealed class RepeatabilityPolicy : HttpPipelineSynchronousPolicy
{
    private const string RequestIdHeader = "Repeatability-Request-ID";
    private const string FirstSentHeader = "Repeatability-First-Sent";

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!message.TryGetProperty(RepeatableRequest.PropertyName, out var property) || property is not RepeatableRequest identity)
        {
            return;
        }

        if (message.Request.Headers.Contains(RequestIdHeader))
        {
            message.Request.Headers.SetValue(RequestIdHeader, identity.RequestId.ToString());
            message.Request.Headers.SetValue(FirstSentHeader, identity.FirstSent.ToUniversalTime().ToString("R"));
        }
        else if (message.Request.Uri.Path.EndsWith("/sms", StringComparison.Ordinal) && message.Request.Content is { } content)
        {
            message.Request.Content = RequestContent.Create(BinaryData.FromString(WithIdentity(content, identity)));
        }
    }

    private static string WithIdentity(RequestContent content, RepeatableRequest identity)
    {
        using var buffer = new MemoryStream();
        content.WriteTo(buffer, CancellationToken.None);
        var body = JsonNode.Parse(buffer.ToArray())!;
        foreach (var recipient in body["smsRecipients"]!.AsArray())
        {
            recipient!["repeatabilityRequestId"] = identity.RequestId.ToString();
            recipient["repeatabilityFirstSent"] = identity.FirstSent.ToUniversalTime().ToString("R");
        }

        return body.ToJsonString();
    }
}
