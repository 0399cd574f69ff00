using Ringback.Core.Cases;

namespace Ringback.Functions.Texts;

/// <summary>How a delivery report finds its intent: the text's tag is the intent's full key. It holds no phone number.</summary>
internal static class IntentTag
{
    public static string Of(CallerKey caller, string intent) => $"{caller}/{intent}";

    /// <summary>False for a tag that is not ours.</summary>
    public static bool TryRead(string? tag, out CallerKey caller, out string intent)
    {
        var slash = tag?.IndexOf('/') ?? -1;
        caller = slash > 0 ? new CallerKey(tag![..slash]) : default;
        intent = slash > 0 ? tag![(slash + 1)..] : "";
        return intent.Length is > 0 and < 200 && intent.IndexOfAny(['/', '\\', '#', '?']) < 0;
    }
}
