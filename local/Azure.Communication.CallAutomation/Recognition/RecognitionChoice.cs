namespace Azure.Communication.CallAutomation;

/// <summary>Something that can be chosen.</summary>
public class RecognitionChoice
{
    /// <summary>A name for the choice, and the phrases that mean it.</summary>
    public RecognitionChoice(string label, IEnumerable<string> phrases)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(phrases);
        Label = label;
        Phrases = [.. phrases];
    }

    /// <summary>The name of the choice, as events give it back.</summary>
    public string Label { get; set; }

    /// <summary>The phrases that mean it.</summary>
    public IList<string> Phrases { get; }

    /// <summary>The key that means it.</summary>
    public DtmfTone? Tone { get; set; }
}
