namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts over.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events that nobody waited for are kept; true unless set.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;
}
