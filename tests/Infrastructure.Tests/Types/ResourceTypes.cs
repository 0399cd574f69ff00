using System.Text.RegularExpressions;

namespace Ringback.Infrastructure.Tests.Types;

/// <summary>The published resource types: one file a type, one line a property (see the README beside them).</summary>
internal sealed partial class ResourceTypes
{
    private readonly Dictionary<string, (string Version, TypeNode Root)> types = new(StringComparer.Ordinal);

    public ResourceTypes(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt"))
        {
            var lines = File.ReadAllLines(file);
            var title = lines[0].TrimStart('#', ' ').Split('@');
            types[title[0]] = (title[1].Trim(), Read(lines.Skip(1)));
        }
    }

    /// <returns>Null when the type is not among those that may be used.</returns>
    public (string Version, TypeNode Root)? Find(string type) => types.TryGetValue(type, out var found) ? found : null;

    private static TypeNode Read(IEnumerable<string> lines)
    {
        var root = new TypeNode();
        foreach (var line in lines)
        {
            if (Line().Match(line) is { Success: true } match)
            {
                var node = Reach(root, match.Groups["path"].Value);
                var type = match.Groups["type"].Value;
                node.ReadOnly = type.EndsWith(" read-only", StringComparison.Ordinal);
                node.Required = type.EndsWith(" required", StringComparison.Ordinal);
                node.Type = type.Replace(" read-only", "", StringComparison.Ordinal).Replace(" required", "", StringComparison.Ordinal);
            }
        }

        return root;
    }

    private static TypeNode Reach(TypeNode root, string path)
    {
        var node = root;
        foreach (Match step in Step().Matches(path))
        {
            var name = step.Groups["name"].Value;
            node = name == "<any name>" ? node.AnyName ??= new TypeNode()
                : name == "[]" ? node.Item ??= new TypeNode()
                : step.Groups["key"].Success ? Get(node.Variants, (step.Groups["key"].Value, step.Groups["value"].Value))
                : Get(node.Properties, name);
        }

        return node;
    }

    private static TypeNode Get<T>(Dictionary<T, TypeNode> nodes, T key)
        where T : notnull
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            nodes[key] = node = new TypeNode();
        }

        return node;
    }

    [GeneratedRegex(@"^(?<path>.+?) : (?<type>.+)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<name><any name>|<(?<key>[\w.]+)=(?<value>[^>]+)>|\[\]|odata\.type|[^.<\[\]]+)\.?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Step();
}
