using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Binds a parameter to the request's JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromBodyAttribute : InputConverterAttribute
{
    public FromBodyAttribute()
        : base(typeof(JsonBody))
    {
    }

    /// <summary>Marks the conversion that the host does itself.</summary>
    private static class JsonBody;
}
