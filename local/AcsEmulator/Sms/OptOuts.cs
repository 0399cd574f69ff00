namespace Ringback.AcsEmulator;

/// <summary>Who doesn't want texts from which number. Use under <see cref="EmulatorState.Gate"/>.</summary>
internal sealed class OptOuts
{
    private static readonly HashSet<string> StopWords = new(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> StartWords = new(["START", "UNSTOP", "YES"], StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string From, string To)> optedOut = [];

    public bool Contains(string from, string to) => optedOut.Contains((from, to));

    public void Add(string from, string to) => optedOut.Add((from, to));

    public void Remove(string from, string to) => optedOut.Remove((from, to));

    /// <summary>What the carrier of a toll-free number does with an inbound text (wire.md 4.1).</summary>
    /// <returns>The carrier's own answer; null when it has none.</returns>
    public string? HandleByCarrier(string businessNumber, string person, string message)
    {
        var word = message.Trim();
        if (StopWords.Contains(word))
        {
            Add(businessNumber, person);
            return "NETWORK MSG: You replied with the word \"stop\" which blocks all texts sent from this number. Text back \"unstop\" to receive messages again.";
        }

        if (StartWords.Contains(word) && Contains(businessNumber, person))
        {
            Remove(businessNumber, person);
            return "NETWORK MSG: You have replied \"unstop\" and will begin receiving messages again from this number.";
        }

        return null;
    }
}
