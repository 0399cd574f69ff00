using Azure;
using Azure.Communication.Email;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class MailRequests
{
    private static readonly Guid s_id = new("8540c0de-899f-5cce-acb5-3ec493af3800");

    [Fact]
    public async Task A_mail_is_handed_over_under_the_callers_id_and_asked_about_later()
    {
        using var service = new RecordedService("Mail/send", "Mail/running", "Mail/succeeded");
        var operation = await service.Mail.SendAsync(WaitUntil.Started, Alert(), s_id);
        Assert.Equal(s_id.ToString(), operation.Id);
        Assert.False(operation.HasCompleted);
        Assert.Throws<InvalidOperationException>(() => operation.Value);

        await operation.UpdateStatusAsync();
        Assert.False(operation.HasCompleted);
        await operation.UpdateStatusAsync();
        Assert.True(operation.HasValue);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task A_sending_that_fails_throws_with_the_reason_of_the_service()
    {
        using var service = new RecordedService("Mail/failed");
        var operation = new EmailSendOperation(s_id.ToString(), service.Mail);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.UpdateStatusAsync());
        Assert.Equal("EmailDroppedAllRecipientsSuppressed", failure.ErrorCode);
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Throws<RequestFailedException>(() => operation.Value);
    }

    private static EmailMessage Alert() => new(
        "alerts@acme.example",
        new EmailRecipients([new EmailAddress("dana@acme.example", "Dana Ortiz")], [new EmailAddress("lee@acme.example")]),
        new EmailContent("A caller waits") { PlainText = "Call back.", Html = "<p>Call back.</p>" })
    {
        ReplyTo = { new EmailAddress("office@acme.example") },
        Headers = { ["X-Case"] = "42" },
    };
}
