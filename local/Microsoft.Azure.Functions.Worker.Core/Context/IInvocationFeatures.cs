namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the parts of the pipeline offer each other, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T? instance);

    T? Get<T>();
}
