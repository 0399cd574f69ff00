using Azure;
using Azure.Communication.Email;
using Ringback.Core.Texts.Sending;

namespace Ringback.Functions.Texts;

/// <summary>Hands emails to the service, each under its intent's operation id.</summary>
public sealed class EmailSender(EmailClient emails, TimeProvider time)
{
    public async Task<SendResult> SendAsync(Intent intent, CancellationToken ct)
    {
        try
        {
            if (intent.Attempts > 1 && time.GetUtcNow() - intent.FirstSent >= IntentRules.Remembered && await IsKnownAsync(intent, ct))
            {
                return new SendResult.Taken(intent.RequestId.ToString());
            }

            var content = new EmailContent(intent.Subject!) { PlainText = intent.Body };
            var operation = await emails.SendAsync(WaitUntil.Started, new EmailMessage(intent.From, intent.To, content), intent.RequestId, ct);
            return new SendResult.Taken(operation.Id);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return SendFailures.Of(e);
        }
    }

    /// <summary>Unlike a text, an email can be asked about: the service keeps its operations.</summary>
    private async Task<bool> IsKnownAsync(Intent intent, CancellationToken ct)
    {
        try
        {
            await new EmailSendOperation(intent.RequestId.ToString(), emails).UpdateStatusAsync(ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }
}
