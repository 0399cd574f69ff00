using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>What the compiler and its linter would find: names, parameters, modules and outputs fit together.</summary>
internal static class LanguageRules
{
    private static readonly string[] s_functions =
    [
        "concat", "empty", "environment", "guid", "items", "loadTextContent", "map", "replace", "resourceGroup", "subscriptionResourceId", "take", "tenant", "union",
        "uniqueString", "uriComponent", "utcNow", "readEnvironmentVariable", "getSecret",
    ];

    public static IEnumerable<string> Find(Deployment deployment) => deployment.Files.Values.SelectMany(file =>
        Described(file).Concat(Used(file)).Concat(Known(deployment, file)).Concat(Modules(deployment, file)).Concat(Twice(file)).Concat(Widths(file)).Concat(Children(file)).Concat(Wanted(deployment, file)));

    private static IEnumerable<string> Described(BicepFile file) =>
        file.Declarations.Where(one => one is Declaration.Parameter or Declaration.Output && (one.Description ?? "").Length < 10)
            .Select(one => $"{file.Path}: {one.Name} has no description");

    private static IEnumerable<string> Used(BicepFile file)
    {
        var used = file.Expressions().Select(one => one.Expression).OfType<Expression.Name>().Select(name => name.Identifier).ToHashSet(StringComparer.Ordinal);
        return file.Declarations
            .Where(one => (one is Declaration.Parameter or Declaration.Variable or Declaration.Resource { Existing: true }) && !used.Contains(one.Name))
            .Select(one => $"{file.Path}: nothing uses {one.Name}");
    }

    private static IEnumerable<string> Twice(BicepFile file) =>
        file.Declarations.GroupBy(one => (one.Name, one is Declaration.Output)).Where(group => group.Count() > 1).Select(group => $"{file.Path}: {group.Key.Name} is declared twice");

    private static IEnumerable<string> Widths(BicepFile file) =>
        file.Text.Split('\n').Select((line, index) => (line, index)).Where(line => line.line.TrimEnd() != line.line || line.line.Contains('\t', StringComparison.Ordinal))
            .Select(line => $"{file.Path}({line.index + 1}): ends with blanks or holds a tab");

    /// <summary>What lies in another resource says in which.</summary>
    private static IEnumerable<string> Children(BicepFile file)
    {
        foreach (var resource in file.Resources)
        {
            var within = resource.Type.Count(character => character == '/') > 1 ? resource.Type[..resource.Type.LastIndexOf('/')] : null;
            var parent = (resource["parent"] as Expression.Name) is { Identifier: var name } ? (file.Find(name) as Declaration.Resource)?.Type ?? "nothing" : null;
            if (within != parent)
            {
                yield return $"{file.Path}: {resource.Name} lies in {parent ?? "nothing"}, not in {within ?? "nothing"}";
            }
        }
    }

    /// <summary>Nothing is given out that nobody takes; the outputs of the entry files are for people and scripts.</summary>
    private static IEnumerable<string> Wanted(Deployment deployment, BicepFile file)
    {
        if (!file.Path.Contains("/modules/", StringComparison.Ordinal))
        {
            foreach (var module in file.Modules.Where(module => module.Body["name"]?.Plain != $"ringback-{module.Name.ToLowerInvariant()}"))
            {
                yield return $"{file.Path}: the deployment of {module.Name} is called {module.Body["name"]?.Plain}";
            }

            yield break;
        }

        var taken = deployment.Files.Values.SelectMany(one => one.Expressions()).Select(one => one.Expression).OfType<Expression.Member>()
            .Where(member => member.Of is Expression.Member { Property: "outputs" }).Select(member => member.Property).ToHashSet(StringComparer.Ordinal);
        foreach (var output in file.Outputs.Where(output => !taken.Contains(output.Name)))
        {
            yield return $"{file.Path}: nobody takes {output.Name}";
        }
    }

    private static IEnumerable<string> Known(Deployment deployment, BicepFile file)
    {
        var names = file.Declarations.Where(one => one is not Declaration.Output).Select(one => one.Name).Concat(Locals(file)).ToHashSet(StringComparer.Ordinal);
        foreach (var (declaration, expression) in file.Expressions())
        {
            switch (expression)
            {
                case Expression.Name { Identifier: var name } when !names.Contains(name):
                    yield return $"{file.Path}: {declaration.Name} speaks of {name}, which does not exist";
                    break;
                case Expression.Call { Function: var function } when !s_functions.Contains(function, StringComparer.Ordinal):
                    yield return $"{file.Path}: {declaration.Name} calls {function}: if that is right, add it to the rule";
                    break;
                case Expression.Call { Function: "utcNow" } when declaration is not Declaration.Parameter:
                    yield return $"{file.Path}: {declaration.Name} asks for the time, which only a parameter's default may";
                    break;
                case Expression.Call { Function: "loadTextContent", Arguments: [var path] }:
                    var target = $"{Path.GetDirectoryName(file.Path)!.Replace('\\', '/')}/{path.Plain}";
                    if (!Exists(deployment, target))
                    {
                        yield return $"{file.Path}: {target} does not exist";
                    }

                    break;
            }
        }
    }

    private static bool Exists(Deployment deployment, string path)
    {
        try
        {
            return deployment.Text(path).Length > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Locals(BicepFile file) => file.Expressions().SelectMany(one => one.Expression switch
    {
        Expression.Loop loop => [loop.Item],
        Expression.Lambda lambda => lambda.Parameters,
        _ => (IReadOnlyList<string>)[],
    });

    private static IEnumerable<string> Modules(Deployment deployment, BicepFile file)
    {
        foreach (var module in file.Modules)
        {
            if (!deployment.Files.TryGetValue(module.Path, out var inner))
            {
                yield return $"{file.Path}: {module.Name} is {module.Path}, which does not exist";
                continue;
            }

            foreach (var given in module.Given.Properties.Where(given => inner.Parameters.All(parameter => parameter.Name != given.Key)))
            {
                yield return $"{file.Path}: {module.Name} has no parameter {given.Key}";
            }

            foreach (var parameter in inner.Parameters.Where(parameter => parameter.Default is null && module.Given[parameter.Name] is null))
            {
                yield return $"{file.Path}: {module.Name} is not given {parameter.Name}";
            }

            foreach (var parameter in inner.Parameters.Where(parameter => parameter.IsSecure && module.Given[parameter.Name] is { } value && !IsSecret(file, value)))
            {
                yield return $"{file.Path}: {module.Name} is given {parameter.Name}, which is secret, from something that is not";
            }
        }

        foreach (var (declaration, expression) in file.Expressions())
        {
            if (expression is Expression.Member { Of: Expression.Member { Property: "outputs", Of: var of }, Property: var output }
                && (of is Expression.Surely surely ? surely.Of : of) is Expression.Name { Identifier: var name }
                && file.Find(name) is Declaration.Module module
                && deployment.Files.TryGetValue(module.Path, out var inner))
            {
                if (inner.Outputs.All(one => one.Name != output))
                {
                    yield return $"{file.Path}: {declaration.Name} asks {name} for {output}, which it does not give";
                }

                if (module.Condition is not null != of is Expression.Surely)
                {
                    yield return $"{file.Path}: {declaration.Name} asks {name}, which {(module.Condition is null ? "is always there" : "may not be there")}";
                }
            }
        }
    }

    private static bool IsSecret(BicepFile file, Expression value) =>
        value is Expression.Call { Function: "getSecret" } || (value is Expression.Name { Identifier: var name } && file.Find(name) is { IsSecure: true });
}
