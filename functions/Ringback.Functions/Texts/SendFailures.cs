using Azure;
using Ringback.Core.Texts.Sending;

namespace Ringback.Functions.Texts;

/// <summary>What a failed request says about whether the message was taken (wire.md 4 and 7).</summary>
internal static class SendFailures
{
    private static readonly TimeSpan Throttled = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public static SendResult Of(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: { Count: > 0 } attempts } => attempts.Select(Of).OrderByDescending(Doubt).First(),
        RequestFailedException { Status: 0 } refused when NeverLeft(refused) => new SendResult.NotTaken("no connection to the service", null),
        RequestFailedException { Status: 0 } lost => new SendResult.Unsure(lost.Message),
        RequestFailedException { Status: 429 } throttled => new SendResult.NotTaken("too many messages", WaitOf(throttled.GetRawResponse())),
        RequestFailedException refused => Of(refused.Status, refused.ErrorCode ?? FirstLine(refused.Message)),
        _ => new SendResult.Unsure(FirstLine(failure.Message)),
    };

    public static SendResult Of(int status, string? why) => status switch
    {
        412 => new SendResult.Forgotten(),
        409 => new SendResult.Unsure("the service is still busy with the first attempt"),
        429 => new SendResult.NotTaken("too many messages", Throttled),
        401 or 403 or 503 => new SendResult.NotTaken($"the service answered {status} {why}", null),
        408 or >= 500 => new SendResult.Unsure($"the service answered {status} {why}"),
        _ => new SendResult.Refused($"the service refused it: {status} {why}".TrimEnd()),
    };

    /// <summary>As long as the service asks for, within reason: what waits is looked at again at the next sweep.</summary>
    private static TimeSpan WaitOf(Response? answer) =>
        answer is not null && answer.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : Throttled;

    /// <summary>Among several attempts the most doubtful one counts: any of them may have been taken.</summary>
    private static int Doubt(SendResult result) => result switch
    {
        SendResult.Unsure => 3,
        SendResult.Forgotten => 2,
        SendResult.NotTaken => 1,
        _ => 0,
    };

    private static bool NeverLeft(Exception failure) =>
        failure.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
