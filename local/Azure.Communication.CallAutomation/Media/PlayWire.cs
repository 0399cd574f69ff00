namespace Azure.Communication.CallAutomation;

/// <summary>The body of a play request (wire.md 1.3).</summary>
internal static class PlayWire
{
    public static object Write(
        IReadOnlyList<PlaySource> sources, IEnumerable<object>? playTo, bool loop, bool? interrupt, string? operationContext, Uri? callbackUri) => new
        {
            playSources = sources.Select(source => source.ToWire()),
            playTo,
            interruptCallMediaOperation = interrupt,
            playOptions = new { loop },
            operationContext = operationContext ?? Guid.NewGuid().ToString(),
            operationCallbackUri = callbackUri?.AbsoluteUri,
        };
}
