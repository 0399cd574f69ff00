using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Compares what a resource says with what it must say; values are traced to where they come from.</summary>
internal static class Expected
{
    public static IEnumerable<string> Of(Deployment deployment, string module, string resource, params (string Path, string Value)[] wanted) =>
        Of(new Tracer(deployment), deployment.Module(module), deployment.Resource(module, resource), wanted);

    public static IEnumerable<string> Of(Tracer tracer, BicepFile file, Declaration.Resource resource, params (string Path, string Value)[] wanted)
    {
        foreach (var (path, value) in wanted)
        {
            if (tracer.Trace(file, resource[path]) is var found && found != value)
            {
                yield return $"{file.Path}: {resource.Name}: {path} is {found}, not {value}";
            }
        }
    }

    /// <summary>The keys of a variable's map are exactly these.</summary>
    public static IEnumerable<string> Keys(BicepFile file, string variable, params string[] wanted)
    {
        var map = (file.Find(variable) as Declaration.Variable)?.Value as Expression.Map;
        if (map is null || !map.Properties.Select(property => property.Key).SequenceEqual(wanted, StringComparer.Ordinal))
        {
            yield return $"{file.Path}: {variable} does not hold {string.Join(", ", wanted)}";
        }
    }

    /// <summary>The keys of the map at a path are exactly these.</summary>
    public static IEnumerable<string> Keys(BicepFile file, Declaration.Resource resource, string path, params string[] wanted)
    {
        string[] found = [.. ((resource[path] as Expression.Map)?.Properties ?? []).Select(property => property.Key).Order(StringComparer.Ordinal)];
        if (!found.SequenceEqual(wanted.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return $"{file.Path}: {resource.Name}: {path} has {string.Join(", ", found)}, not {string.Join(", ", wanted)}";
        }
    }
}
