namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function; the name is unique in the app, compared without case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
}
