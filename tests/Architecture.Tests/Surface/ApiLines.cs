using System.Reflection;
using System.Text;

namespace Ringback.Architecture.Tests.Surface;

/// <summary>
/// The public API of an assembly, one line a member, in the format of <c>../shared/api</c> (its tool is <c>../shared/tools/api-lines.cs</c>): two assemblies
/// expose the same member exactly when they print the same line.
/// </summary>
internal static class ApiLines
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetTypes().Where(IsVisible).SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        yield return $"type {Kind(type)} {name}{Base(type)}{Constraints(type.GetGenericArguments())}{Obsolete(type)}";
        foreach (var implemented in type.IsEnum ? [] : type.GetInterfaces().Where(i => i.IsPublic || i.IsNestedPublic))
        {
            yield return $"type {name} implements {Name(implemented)}";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return $"{name}({Parameters(type.GetMethod("Invoke")!.GetParameters())}) : {Name(type.GetMethod("Invoke")!.ReturnType)}";
            yield break;
        }

        foreach (var field in type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly) && !f.IsSpecialName))
        {
            yield return type.IsEnum
                ? $"{name}.{field.Name} = {Convert.ToInt64(field.GetRawConstantValue())}"
                : $"{name}.{field.Name} : {Name(field.FieldType)}{(field.IsStatic ? " static" : "")}";
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{name}.ctor({Parameters(constructor.GetParameters())}){(constructor.IsFamily ? " protected" : "")}{Obsolete(constructor)}";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var get = property.GetMethod is { } g && IsVisible(g) ? "get; " : "";
            var set = property.SetMethod is { } s && IsVisible(s) ? (IsInit(s) ? "init; " : "set; ") : "";
            if (get + set != "")
            {
                var shown = property.GetMethod is { } m && IsVisible(m) ? m : property.SetMethod!;
                var index = property.GetIndexParameters() is { Length: > 0 } p ? $"[{Parameters(p)}]" : "";
                yield return $"{name}.{property.Name}{index} {{ {get}{set}}} : {Name(property.PropertyType)}{Modifiers(shown)}{Obsolete(property)}";
            }
        }

        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))))
        {
            var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
            yield return $"{name}.{method.Name}{generic}({Parameters(method.GetParameters())}) : {Name(method.ReturnType)}{Modifiers(method)}{Constraints(method.IsGenericMethodDefinition ? method.GetGenericArguments() : [])}{Obsolete(method)}";
        }
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Base(Type type) =>
        type.IsClass && !typeof(Delegate).IsAssignableFrom(type) && type.BaseType is { } parent && parent != typeof(object) ? $" : {Name(parent)}" : "";

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), false) ? " obsolete" : "";

    private static string Constraints(Type[] parameters) => string.Concat(parameters.Where(p => p.IsGenericParameter).Select(parameter =>
    {
        var flags = parameter.GenericParameterAttributes;
        var parts = new List<string>();
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            parts.Add("class");
        }

        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            parts.Add("struct");
        }

        parts.AddRange(parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }));

    private static string Modifiers(MethodBase method) =>
        (method.IsStatic ? " static" : "")
        + (method.IsFamily || method.IsFamilyOrAssembly ? " protected" : "")
        + (method.IsAbstract ? " abstract" : method is MethodInfo info && info.GetBaseDefinition() != info ? " override" : method is { IsVirtual: true, IsFinal: false } ? " virtual" : "");

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(Type type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic;

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(p =>
        (p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + Name(p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType)
        + " " + p.Name
        + (p.HasDefaultValue ? " = " + (p.RawDefaultValue?.ToString() ?? "default") : "")));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var text = new StringBuilder(type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace is { } space ? space + "." : "");
        text.Append(type.Name.Split('`')[0]);
        if (type.IsGenericType)
        {
            var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray();
            if (own.Length > 0)
            {
                text.Append('<').AppendJoin(", ", own.Select(Name)).Append('>');
            }
        }

        return text.ToString();
    }
}
