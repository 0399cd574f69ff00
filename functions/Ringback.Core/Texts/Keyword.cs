namespace Ringback.Core.Texts;

public enum Keyword
{
    None,
    Stop,
    Start,
    Help,
}

/// <summary>The words by which a person leaves, comes back and asks who is there (CTIA Messaging Principles; 47 CFR 64.1200(a)(10) for revocation).</summary>
public static class Keywords
{
    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT", "OPT-OUT", "STOP TEXTING ME", "REMOVE ME",
    };

    private static readonly HashSet<string> Start = new(StringComparer.Ordinal) { "START", "UNSTOP", "SUBSCRIBE", "OPTIN", "OPT IN", "OPT-IN" };

    private static readonly HashSet<string> Help = new(StringComparer.Ordinal) { "HELP", "INFO" };

    /// <summary>The keyword that the whole message is; "stop by at noon" is none.</summary>
    public static Keyword Read(string message)
    {
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var text = string.Join(' ', words).Trim('.', '!', '?', ',', '"', '\'', ' ').ToUpperInvariant();
        text = text.EndsWith(" PLEASE", StringComparison.Ordinal) ? text[..^" PLEASE".Length].TrimEnd(',') : text;
        return Stop.Contains(text) ? Keyword.Stop
            : Start.Contains(text) ? Keyword.Start
            : Help.Contains(text) ? Keyword.Help
            : Keyword.None;
    }
}
