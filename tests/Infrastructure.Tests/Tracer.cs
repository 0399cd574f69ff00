using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests;

/// <summary>
/// Follows a value to where it comes from: through variables, parameters of modules and their outputs, to a resource (<c>module#resource.path</c>), a parameter
/// of the entry file (<c>param name</c>) or a text. So a rule can say what a setting must be, not how it is passed on.
/// </summary>
internal sealed class Tracer(Deployment deployment, string entry = "bicep/main.bicep")
{
    public string Trace(BicepFile file, Expression? expression) => expression switch
    {
        null => "nothing",
        Expression.Text text => string.Concat(text.Parts.Select((part, index) => part + (index < text.Holes.Count ? Hole(file, text.Holes[index]) : ""))),
        Expression.Number number => $"{number.Value}",
        Expression.Flag flag => flag.Value ? "true" : "false",
        Expression.Null => "null",
        Expression.Surely surely => Trace(file, surely.Of),
        Expression.Name name => OfName(file, name.Identifier),
        Expression.Member member => OfMember(file, member),
        Expression.Index index => $"{Trace(file, index.Of)}[{Trace(file, index.At)}]",
        Expression.Call call => $"{(call.On is null ? "" : Trace(file, call.On) + ".")}{call.Function}({string.Join(", ", call.Arguments.Select(argument => Trace(file, argument)))})",
        Expression.Choice choice => $"({Trace(file, choice.If)} ? {Trace(file, choice.Then)} : {Trace(file, choice.Else)})",
        Expression.Unary unary => unary.Operator + Trace(file, unary.Of),
        Expression.Binary binary => $"{Trace(file, binary.Left)} {binary.Operator} {Trace(file, binary.Right)}",
        Expression.Items items => $"[{string.Join(", ", items.Values.Select(value => Trace(file, value)))}]",
        _ => "?",
    };

    /// <summary>A text in a text is one text; everything else stands in braces.</summary>
    private string Hole(BicepFile file, Expression hole)
    {
        var (where, value) = Resolve(file, hole);
        return value is Expression.Text ? Trace(where, value) : $"{{{Trace(where, value)}}}";
    }

    private (BicepFile File, Expression Value) Resolve(BicepFile file, Expression expression) => expression is not Expression.Name { Identifier: var name } ? (file, expression) : file.Find(name) switch
    {
        Declaration.Variable variable => Resolve(file, variable.Value),
        Declaration.Parameter when file.Path != entry && GivenBy(file, name) is { } value => Resolve(deployment.Files[entry], value),
        _ => (file, expression),
    };

    private string OfName(BicepFile file, string name) => file.Find(name) switch
    {
        Declaration.Variable variable => Trace(file, variable.Value),
        Declaration.Parameter => file.Path == entry ? $"param {name}" : Given(file, name),
        Declaration.Resource => $"{Short(file)}#{name}",
        Declaration.Module => $"module {name}",
        _ => name,
    };

    private string OfMember(BicepFile file, Expression.Member member)
    {
        // speech.outputs.endpoint
        if (member.Of is Expression.Member { Property: "outputs" } outputs
            && Bare(outputs.Of) is Expression.Name { Identifier: var name }
            && file.Find(name) is Declaration.Module module)
        {
            var inner = deployment.Files[module.Path];
            return inner.Outputs.FirstOrDefault(output => output.Name == member.Property) is { } output ? Trace(inner, output.Value) : $"{module.Name} has no output {member.Property}";
        }

        // The id and the name of an existing resource are those of the one that was made.
        if (member is { Property: "id" or "name", Of: Expression.Name { Identifier: var symbol } } && file.Find(symbol) is Declaration.Resource { Existing: true } existing)
        {
            return $"{existing.Type.Split('/')[^1]} {Trace(file, existing.Body["name"])} {member.Property}";
        }

        return $"{Trace(file, member.Of)}.{member.Property}";
    }

    private string Given(BicepFile file, string parameter) =>
        GivenBy(file, parameter) is { } value ? Trace(deployment.Files[entry], value)
        : file.Parameters.First(one => one.Name == parameter).Default is { } otherwise ? Trace(file, otherwise)
        : $"nobody gives {parameter}";

    private Expression? GivenBy(BicepFile file, string parameter) =>
        deployment.Files[entry].Modules.FirstOrDefault(module => module.Path == file.Path)?.Given[parameter];

    private static Expression Bare(Expression expression) => expression is Expression.Surely surely ? surely.Of : expression;

    private static string Short(BicepFile file) => Path.GetFileNameWithoutExtension(file.Path);
}
