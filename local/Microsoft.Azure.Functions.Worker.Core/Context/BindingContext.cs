namespace Microsoft.Azure.Functions.Worker;

public abstract class BindingContext
{
    protected BindingContext()
    {
    }

    /// <summary>Values that came with the trigger, such as route values or a message's id.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
