namespace Azure.Communication.Sms.Models;

/// <summary>Makes results for tests of code that sends texts.</summary>
public static class SmsModelFactory
{
    /// <summary>A result for one recipient.</summary>
    public static SmsSendResult SmsSendResult(string to, string messageId, int httpStatusCode, bool successful, string errorMessage) =>
        new(to, messageId, httpStatusCode, successful, errorMessage);
}
