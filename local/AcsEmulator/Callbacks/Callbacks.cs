using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>Mid-call events on their way to the app (wire.md 2.5, 3).</summary>
internal sealed class Callbacks(EmulatorOptions options, Clock clock, EmulatorIds ids, Courier courier) : ICallbacks
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15)];

    public void Send(Uri callbackUri, string callConnectionId, string eventName, object data)
    {
        var type = "Microsoft.Communication." + eventName;
        var content = JsonSerializer.SerializeToNode(data, EmulatorJson.Options);
        var raised = new GridEvent(ids.NewGuid().ToString(), type, $"calling/callConnections/{callConnectionId}", content, clock.Now);
        var envelope = new JsonArray(Envelope(raised)).ToJsonString(EmulatorJson.Options);
        courier.Dispatch(new Parcel(
            callbackUri.AbsoluteUri,
            type,
            raised.Id,
            raised.CorrelationId,
            _ => Pack(callbackUri, envelope),
            (attempt, _) => attempt <= Waits.Length ? Waits[attempt - 1] : null,
            (_, _, _) => { })
        {
            MayVanish = true,
        });
    }

    private static JsonObject Envelope(GridEvent raised)
    {
        var envelope = raised.ToCloudEvent();
        envelope["source"] = raised.Subject;
        envelope["datacontenttype"] = "application/json";
        return envelope;
    }

    private HttpRequestMessage Pack(Uri callbackUri, string envelope)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, callbackUri) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        var token = SigningKey.Shared.Sign(options.TokenIssuer, options.ImmutableResourceId, ids.NewGuid().ToString(), clock.Now);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
