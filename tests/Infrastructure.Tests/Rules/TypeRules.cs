using Ringback.Infrastructure.Tests.Reading;
using Ringback.Infrastructure.Tests.Types;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Every resource has a published type, and every property exists, may be set and holds what it may hold; what is required is there.</summary>
internal static class TypeRules
{
    private static readonly string[] s_everywhere = ["parent", "scope", "dependsOn"];

    private static readonly Lazy<ResourceTypes?> s_types = new(() => Repository.ResourceTypes is { } folder ? new ResourceTypes(folder) : null);

    public static IEnumerable<string> Find(Deployment deployment)
    {
        if (s_types.Value is not { } types)
        {
            yield break;
        }

        foreach (var (file, resource) in deployment.Resources)
        {
            var where = $"{file.Path}: {resource.Name}";
            if (types.Find(resource.Type) is not var (version, root))
            {
                yield return $"{where}: there is no type {resource.Type}";
            }
            else if (version != resource.Version)
            {
                yield return $"{where}: {resource.Type} is used at {version}, not at {resource.Version}";
            }
            else if (!resource.Existing)
            {
                if (root.Properties.ContainsKey("tags") && root.Properties.GetValueOrDefault("location") is { ReadOnly: false } && resource.Body["tags"] is not (Expression.Name { Identifier: "tags" } or Expression.Call { Function: "union" }))
                {
                    yield return $"{where} has no tags: its cost belongs to nobody";
                }

                foreach (var problem in Check(root, Without(resource.Body, s_everywhere), where))
                {
                    yield return problem;
                }
            }
        }
    }

    private static Expression.Map Without(Expression.Map map, string[] keys) =>
        new([.. map.Properties.Where(property => !keys.Contains(property.Key, StringComparer.Ordinal))]);

    private static IEnumerable<string> Check(TypeNode node, Expression value, string where) => value switch
    {
        _ when node.ReadOnly => [$"{where} can only be read"],
        Expression.Map map => IsObject(node) ? CheckMap(node, map, where) : [$"{where} is {node.Type}, not an object"],
        Expression.Items items => IsList(node) ? items.Values.SelectMany((item, index) => Check(ItemOf(node), item, $"{where}[{index}]")) : [$"{where} is {node.Type}, not a list"],
        Expression.Loop loop => IsList(node) ? Check(ItemOf(node), loop.Body, $"{where}[]") : [$"{where} is {node.Type}, not a list"],
        Expression.Call { Function: "map", Arguments: [_, Expression.Lambda lambda] } => IsList(node) ? Check(ItemOf(node), lambda.Body, $"{where}[]") : [$"{where} is {node.Type}, not a list"],
        Expression.Text text => CheckText(node, text, where),
        Expression.Number => node.Type is "int" or "any" ? [] : [$"{where} is {node.Type}, not a number"],
        Expression.Flag => node.Type is "bool" or "any" ? [] : [$"{where} is {node.Type}, not true or false"],
        Expression.Choice choice => Check(node, choice.Then, where).Concat(Check(node, choice.Else, where)),
        _ => [],
    };

    private static IEnumerable<string> CheckMap(TypeNode node, Expression.Map map, string where)
    {
        if (node.IsOpaque)
        {
            yield break;
        }

        var variants = node.Variants.Where(variant => map[variant.Key.Property]?.Plain == variant.Key.Value).Select(variant => variant.Value).ToList();
        if (node.Variants.Count > 0 && variants.Count == 0)
        {
            yield return $"{where} is none of {string.Join(", ", node.Variants.Keys.Select(key => $"{key.Property}={key.Value}"))}";
        }

        var known = variants.Append(node).SelectMany(one => one.Properties).ToLookup(property => property.Key, property => property.Value, StringComparer.Ordinal);
        foreach (var property in map.Properties)
        {
            var here = $"{where}.{property.Key}";
            var inner = known[property.Key].FirstOrDefault() ?? variants.Append(node).Select(one => one.AnyName).FirstOrDefault(any => any is not null);
            foreach (var problem in inner is null ? [$"{here} does not exist"] : Check(inner, property.Value, here))
            {
                yield return problem;
            }
        }

        foreach (var missing in known.Where(property => property.First().Required && map[property.Key] is null))
        {
            yield return $"{where}.{missing.Key} is required";
        }
    }

    private static IEnumerable<string> CheckText(TypeNode node, Expression.Text text, string where)
    {
        if (node.Type is "int" or "bool" || node.Type.EndsWith("[]", StringComparison.Ordinal) || (node.Type == "{...}" && !node.IsOpaque))
        {
            yield return $"{where} is {node.Type}, not a text";
        }
        else if (node.Values is { Count: > 0 } values && text.Plain is { } plain && !values.Contains(plain, StringComparer.Ordinal))
        {
            yield return $"{where} is '{plain}', not one of {node.Type}";
        }
    }

    private static bool IsObject(TypeNode node) => node.Type is "{...}" or "any";

    private static bool IsList(TypeNode node) => node.Item is not null || node.Type.EndsWith("[]", StringComparison.Ordinal);

    private static TypeNode ItemOf(TypeNode node)
    {
        if (node.Item is { } item)
        {
            item.Type = "{...}";
            return item;
        }

        return new TypeNode { Type = node.Type[..^2] };
    }
}
