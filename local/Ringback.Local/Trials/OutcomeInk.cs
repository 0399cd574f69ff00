namespace Ringback.Local.Trials;

internal static class OutcomeInk
{
    /// <summary>Green: a person; yellow: something else that serves the caller; red: nothing did.</summary>
    public static string Dye(Ink ink, string? outcome, string? text = null) => outcome switch
    {
        "answered" => ink.Good(text ?? outcome),
        "voicemail" or "intake" or "callback-requested" or "informed" or "blocked" => ink.Doubtful(text ?? outcome),
        _ => ink.Bad(text ?? outcome ?? "none"),
    };
}
