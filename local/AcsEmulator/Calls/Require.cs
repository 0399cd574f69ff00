using System.Diagnostics.CodeAnalysis;

namespace Ringback.AcsEmulator.Calls;

/// <summary>Refuses requests in which something needed is missing (400, 8523).</summary>
internal static class Require
{
    public static T Given<T>([NotNull] T? value, string name)
        where T : class => value ?? throw CallErrors.Invalid($"{name} is missing.");

    public static Uri Callback(Uri? uri) =>
        uri is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? uri : throw CallErrors.Invalid("callbackUri must be an absolute address.");

    /// <summary>Calls to the public network need a number of the business as caller id (wire.md 1.6).</summary>
    public static string CallerId(Identifier target, string? callerId) =>
        callerId is { Length: > 0 } ? callerId : target.IsPhone ? throw CallErrors.Invalid("sourceCallerIdNumber is needed to call a phone.") : "";

    public static Party Participant(Conversation conversation, Identifier? identifier) =>
        conversation.Find(Given(identifier, "participant").Key) ?? throw CallErrors.NotFound("Participant");
}
