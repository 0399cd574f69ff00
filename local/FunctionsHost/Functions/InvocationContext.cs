using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.FunctionsHost.Functions;

/// <summary>One invocation, as the app's middleware and functions see it.</summary>
internal sealed class InvocationContext(FunctionEntry function, Guid id, IServiceProvider services, Start start) : FunctionContext
{
    public override string InvocationId { get; } = id.ToString();

    public override string FunctionId => function.Id;

    public override FunctionDefinition FunctionDefinition => function;

    public override BindingContext BindingContext { get; } = new Data(start.BindingData);

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureSet();

    public override CancellationToken CancellationToken => start.Cancellation;

    public Start Start => start;

    public object? Result { get; set; }

    private sealed class Data(IReadOnlyDictionary<string, object?> values) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => values;
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = [];

        public void Set<T>(T? instance)
        {
            if (instance is null)
            {
                features.Remove(typeof(T));
            }
            else
            {
                features[typeof(T)] = instance;
            }
        }

        public T? Get<T>() => features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>What started an invocation.</summary>
/// <param name="Trigger">The trigger parameter's value, given its type; may have to be read (an HTTP body), so it is a task.</param>
/// <param name="BindingData">Values that parameters are bound to by name.</param>
/// <param name="Cancellation">Cancelled when the caller has gone or the host stops.</param>
internal sealed record Start(Func<Type, ValueTask<object?>> Trigger, IReadOnlyDictionary<string, object?> BindingData, CancellationToken Cancellation)
{
    public static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The request, where one started the invocation.</summary>
    public HttpContext? Http { get; init; }

    /// <summary>Whether this may lead to more work; see <see cref="HostActivity.Began"/>.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether the invocation ends by itself. A replay of an orchestrator does not: it is left where the history ends.</summary>
    public bool Ends { get; init; } = true;
}
