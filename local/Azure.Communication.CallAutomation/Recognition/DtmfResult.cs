using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>The keys that were pressed.</summary>
public class DtmfResult : RecognizeResult
{
    internal DtmfResult(JsonElement json) => Tones = json.List("tones", tone => new DtmfTone(tone.GetString()!));

    /// <inheritdoc/>
    public override RecognizeResultType ResultType => RecognizeResultType.DtmfResult;

    /// <summary>The keys in the order in which they were pressed.</summary>
    public IReadOnlyList<DtmfTone> Tones { get; }

    /// <summary>The keys as they are printed on a phone, such as <c>12#</c>.</summary>
    public string ConvertToString() => string.Concat(Tones.Select(tone => tone.ToChar()));
}
