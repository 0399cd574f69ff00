namespace Azure.Communication.CallAutomation;

/// <summary>The speech service of a call.</summary>
public class CallIntelligenceOptions
{
    /// <summary>The endpoint of the Azure AI services resource that speaks and recognises.</summary>
    public Uri? CognitiveServicesEndpoint { get; set; }

    internal object ToWire() => new { cognitiveServicesEndpoint = CognitiveServicesEndpoint?.AbsoluteUri };
}
