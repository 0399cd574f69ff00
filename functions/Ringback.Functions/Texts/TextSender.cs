using Azure.Communication.Sms;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Repeatability;

namespace Ringback.Functions.Texts;

/// <summary>Hands texts to the service, each under its intent's identity, and asks for a delivery report tagged with the intent.</summary>
public sealed class TextSender(SmsClient texts)
{
    public async Task<SendResult> SendAsync(CallerKey caller, Intent intent, CancellationToken ct)
    {
        using var identity = new RepeatableRequest(intent.RequestId, intent.FirstSent).Begin();
        try
        {
            var options = new SmsSendOptions(enableDeliveryReport: true) { Tag = IntentTag.Of(caller, intent.Key) };
            var result = (await texts.SendAsync(intent.From, intent.To, intent.Body, options, ct)).Value;
            return result.Successful ? new SendResult.Taken(result.MessageId) : SendFailures.Of(result.HttpStatusCode, result.ErrorMessage);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return SendFailures.Of(e);
        }
    }
}
