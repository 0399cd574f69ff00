namespace Ringback.Infrastructure.Tests.Reading;

/// <summary>A Bicep file or a parameter file.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record BicepFile(string Path, string Text, IReadOnlyList<Declaration> Declarations)
{
    public IEnumerable<Declaration.Parameter> Parameters => Declarations.OfType<Declaration.Parameter>();

    public IEnumerable<Declaration.Variable> Variables => Declarations.OfType<Declaration.Variable>();

    public IEnumerable<Declaration.Resource> Resources => Declarations.OfType<Declaration.Resource>();

    public IEnumerable<Declaration.Module> Modules => Declarations.OfType<Declaration.Module>();

    public IEnumerable<Declaration.Output> Outputs => Declarations.OfType<Declaration.Output>();

    public IEnumerable<Declaration.Assignment> Assignments => Declarations.OfType<Declaration.Assignment>();

    public string? Setting(string name) => Declarations.OfType<Declaration.Setting>().FirstOrDefault(setting => setting.Name == name)?.Value.Plain;

    /// <summary>What a name stands for in this file; outputs have names of their own and are not among it.</summary>
    public Declaration? Find(string name) => Declarations.FirstOrDefault(declaration => declaration.Name == name && declaration is not Declaration.Output);

    /// <summary>Every expression of the file with the statement it belongs to.</summary>
    public IReadOnlyList<(Declaration In, Expression Expression)> Expressions() =>
        all ??= [.. Declarations.SelectMany(declaration => Values(declaration).SelectMany(value => value.All()).Select(expression => (declaration, expression)))];

    private IReadOnlyList<(Declaration In, Expression Expression)>? all;

    public static BicepFile Parse(string path, string text) => new(path, text, new FileParser(text, path).ParseFile());

    private static IEnumerable<Expression> Values(Declaration declaration) => declaration switch
    {
        Declaration.Parameter { Default: { } value } => [value],
        Declaration.Variable variable => [variable.Value],
        Declaration.Output output => [output.Value],
        Declaration.Resource { Condition: { } condition } resource => [condition, resource.Value],
        Declaration.Resource resource => [resource.Value],
        Declaration.Module { Condition: { } condition } module => [condition, module.Body],
        Declaration.Module module => [module.Body],
        Declaration.Assignment assignment => [assignment.Value],
        _ => [],
    };
}
