using System.Text.Json;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Makes our own words of Event Grid's events (wire.md 2.2 and 2.3).</summary>
internal static class GridEvents
{
    /// <returns>Null when the called party is not a phone number.</returns>
    /// <exception cref="FormatException">What the call can't be taken without is missing.</exception>
    public static IncomingCall? ReadCall(GridEvent e)
    {
        if (e.Data.Member("to") is not { } to || NumberOf(to) is not { } line)
        {
            return null;
        }

        var from = e.Data.Member("from") ?? throw Missing(e, "from");
        return new IncomingCall(
            e.Data.Text("correlationId") ?? throw Missing(e, "correlationId"),
            e.Data.Text("serverCallId") ?? "",
            NumberOf(from),
            from.Text("rawId"),
            line,
            e.Data.Text("incomingCallContext") ?? throw Missing(e, "incomingCallContext"),
            e.At);
    }

    /// <exception cref="FormatException">A number or the message's id is missing.</exception>
    public static TextReceived ReadText(GridEvent e) => new(
        e.Data.Text("messageId") ?? throw Missing(e, "messageId"), Number(e, "from"), Number(e, "to"), e.Data.Text("message") ?? "", ReceivedAt(e));

    /// <exception cref="FormatException">A number, the message's id or its status is missing.</exception>
    public static TextReport ReadReport(GridEvent e) => new(
        e.Data.Text("messageId") ?? throw Missing(e, "messageId"),
        Number(e, "from"),
        Number(e, "to"),
        e.Data.Text("deliveryStatus") ?? throw Missing(e, "deliveryStatus"),
        e.Data.Text("deliveryStatusDetails") ?? "",
        e.Data.Text("tag"),
        ReceivedAt(e));

    private static DateTimeOffset ReceivedAt(GridEvent e) => DateTimeOffset.TryParse(e.Data.Text("receivedTimestamp"), out var at) ? at : e.At;

    private static PhoneNumber Number(GridEvent e, string name) => PhoneNumber.TryParse(e.Data.Text(name), out var number) ? number : throw Missing(e, name);

    private static PhoneNumber? NumberOf(JsonElement party) =>
        party.Member("phoneNumber") is { } phone && PhoneNumber.TryParse(phone.Text("value"), out var number) ? number
        : party.Text("rawId") is { } raw && raw.StartsWith("4:", StringComparison.Ordinal) && PhoneNumber.TryParse(raw[2..], out var fromRaw) ? fromRaw
        : null;

    private static FormatException Missing(GridEvent e, string name) => new($"the {e.Type} event {e.Id} has no {name} that can be read");
}
