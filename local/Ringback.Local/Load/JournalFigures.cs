using System.Text.Json;
using System.Text.RegularExpressions;
using Ringback.Core;

namespace Ringback.Local.Load;

/// <summary>How long the app took, read from the emulator's journal. At clock speed 1 a virtual millisecond is a real one.</summary>
internal sealed partial class JournalFigures
{
    private const string IncomingCall = "Microsoft.Communication.IncomingCall";

    private readonly Dictionary<string, DateTimeOffset> offered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> answerAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> textAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> callerOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> callOf = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> refusals = new(StringComparer.Ordinal);

    /// <summary>From the moment an IncomingCall event leaves for the webhook until the request to answer that call arrives.</summary>
    public IReadOnlyList<TimeSpan> ToAnswer => Between(offered, answerAsked);

    /// <summary>From the end of a call until the request for the caller's text-back arrives.</summary>
    public IReadOnlyList<TimeSpan> ToText => Between(ended, textAsked);

    /// <summary>Calls by any sign of them.</summary>
    public int Calls => callerOf.Count;

    public int Texted => textAsked.Count;

    /// <summary>Requests of the app that the service refused, by path and status.</summary>
    public IReadOnlyDictionary<string, int> Refusals => refusals;

    public void Read(JsonElement entry)
    {
        var at = entry.GetProperty("at").GetDateTimeOffset();
        switch (entry.GetProperty("kind").GetString())
        {
            case "call":
                ReadCall(entry, at);
                break;
            case "delivery" when Text(entry, "type") == IncomingCall && Text(entry, "to")!.StartsWith("http", StringComparison.Ordinal):
                offered.TryAdd(Text(entry, "correlationId")!, entry.GetProperty("sent").GetDateTimeOffset());
                break;
            case "request":
                ReadRequest(entry, at);
                break;
        }
    }

    /// <summary>In the order in which the calls began the wait.</summary>
    private static List<TimeSpan> Between(Dictionary<string, DateTimeOffset> from, Dictionary<string, DateTimeOffset> to) =>
        [.. from.Where(call => to.ContainsKey(call.Key)).OrderBy(call => call.Value).Select(call => to[call.Key] - call.Value)];

    private void ReadCall(JsonElement entry, DateTimeOffset at)
    {
        var call = Text(entry, "correlationId")!;
        switch (Text(entry, "change"))
        {
            case "dialled":
                callerOf[Text(entry, "from")!] = call;
                callOf[CallId.Of(call, PhoneNumber.Parse(Text(entry, "to")!)).Value] = call;
                break;
            case "ended":
                ended[call] = at;
                break;
        }
    }

    private void ReadRequest(JsonElement entry, DateTimeOffset at)
    {
        var path = Text(entry, "path")!;
        var status = entry.GetProperty("status").GetInt32();
        var body = entry.GetProperty("body");
        if (path.EndsWith("/callConnections:answer", StringComparison.Ordinal))
        {
            answerAsked.TryAdd(callOf[new Uri(Text(body, "callbackUri")!).Segments[^1]], at);
        }
        else if (path == "/sms" && callerOf.TryGetValue(body.GetProperty("smsRecipients")[0].GetProperty("to").GetString()!, out var call))
        {
            textAsked.TryAdd(call, at);
        }

        if (status >= 400)
        {
            var kind = $"{status} {Text(entry, "method")} {Ids().Replace(path, "*")}";
            refusals[kind] = refusals.GetValueOrDefault(kind) + 1;
        }
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
