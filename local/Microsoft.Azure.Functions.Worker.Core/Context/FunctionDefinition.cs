namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of a function before it runs.</summary>
public abstract class FunctionDefinition
{
    protected FunctionDefinition()
    {
    }

    public abstract string PathToAssembly { get; }

    /// <summary>The method, as "Namespace.Type.Method".</summary>
    public abstract string EntryPoint { get; }

    public abstract string Id { get; }

    public abstract string Name { get; }
}
