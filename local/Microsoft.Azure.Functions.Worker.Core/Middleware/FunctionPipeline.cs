namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The middleware that the app asked for, outermost first.</summary>
internal sealed class FunctionPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> layers = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> layer) => layers.Add(layer);

    public FunctionExecutionDelegate Build(FunctionExecutionDelegate innermost) =>
        Enumerable.Reverse(layers).Aggregate(innermost, (next, layer) => layer(next));
}
