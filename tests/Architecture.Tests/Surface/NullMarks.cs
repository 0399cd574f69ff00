using System.Reflection;

namespace Ringback.Architecture.Tests.Surface;

/// <summary>Which public members may be null, in the words of <c>../shared/api/nullable.txt</c>; also of those that may not, to be compared.</summary>
/// <remarks>The list has no constructors, and marks values that can't be null anyway not at all.</remarks>
internal static class NullMarks
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<(string Line, bool MayBeNull)> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Where(type => !typeof(Delegate).IsAssignableFrom(type)).SelectMany(Of)];

    public static IEnumerable<(string Line, bool MayBeNull)> Of(Type type)
    {
        var context = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(Declared).Where(property => CanBeNull(property.PropertyType) && property.GetIndexParameters().Length == 0))
        {
            yield return ($"{type.FullName}.{property.Name} : may be null", IsNullable(context.Create(property)));
        }

        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName))
        {
            var name = $"{type.FullName}.{method.Name}({Parameters(method)})";
            if (CanBeNull(method.ReturnType) && !typeof(Task).IsAssignableFrom(method.ReturnType))
            {
                yield return ($"{name} : may return null", IsNullable(context.Create(method.ReturnParameter)));
            }

            if (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is var task && (task == typeof(Task<>) || task == typeof(ValueTask<>))
                && CanBeNull(method.ReturnType.GenericTypeArguments[0]))
            {
                yield return ($"{name} : its task may result in null", IsNullable(context.Create(method.ReturnParameter).GenericTypeArguments[0]));
            }

            foreach (var mark in OfParameters(context, name, method))
            {
                yield return mark;
            }
        }
    }

    private static IEnumerable<(string Line, bool MayBeNull)> OfParameters(NullabilityInfoContext context, string name, MethodInfo method) =>
        method.GetParameters().Where(parameter => CanBeNull(parameter.ParameterType) && !parameter.IsOut)
            .Select(parameter => ($"{name} : {parameter.Name} may be null", IsNullable(context.Create(parameter))));

    private static bool IsNullable(NullabilityInfo info) => info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable;

    private static bool CanBeNull(Type type) => !type.IsValueType && type != typeof(void) && !type.IsByRef;

    private static string Parameters(MethodInfo method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType.Name.Split('`')[0]} {parameter.Name}"));
}
