using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Ringback.FunctionsHost.Functions;

/// <summary>The app's functions, found by their [Function] attributes.</summary>
internal sealed class FunctionCatalog
{
    public FunctionCatalog(FunctionsHostOptions options)
    {
        var assemblies = options.Assemblies.Count > 0 ? options.Assemblies : [Assembly.GetEntryAssembly()!];
        Entries = [.. assemblies.Distinct().SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(EntriesOf).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        var twice = Entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidOperationException(
                $"two functions are named '{twice.Key}': {string.Join(" and ", twice.Select(entry => entry.EntryPoint))}. Names are unique in an app: rename one.");
        }
    }

    public IReadOnlyList<FunctionEntry> Entries { get; }

    /// <summary>The functions that a trigger of type <typeparamref name="T"/> starts.</summary>
    public IEnumerable<(FunctionEntry Function, T Trigger)> StartedBy<T>()
        where T : TriggerBindingAttribute =>
        Entries.Where(entry => entry.Trigger is T).Select(entry => (entry, (T)entry.Trigger));

    private static IEnumerable<FunctionEntry> EntriesOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => new FunctionEntry(found.Attribute!.Name, found.Method));
}
