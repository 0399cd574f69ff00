using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.Functions.OpenApi;

/// <summary>The OpenAPI document of <c>/api/v1</c>, made from the functions' own metadata: what is not a function is not in it, and no function can be forgotten.</summary>
public static class ApiDocument
{
    private const string Prefix = "api/";

    public static JsonObject Of(Assembly assembly)
    {
        var schemas = new Schemas();
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (method, trigger) in Functions(assembly))
        {
            var path = "/" + trigger.Route;
            foreach (var verb in trigger.Methods ?? [])
            {
                if (!paths.TryGetValue(path, out var operations))
                {
                    paths[path] = operations = [];
                }

                operations[verb.ToLowerInvariant()] = Operation.Of(method, path, verb, schemas);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Ringback",
                ["version"] = "v1",
                ["description"] = "Calls, cases, texts, the team and the plan. Times are ISO 8601 with offset; phone numbers are E.164; lists come in pages.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["apiKey"] = new JsonArray() }),
            ["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create<string, JsonNode?>(path.Key, path.Value))),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["apiKey"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The app's setting ApiKey." } },
                ["schemas"] = schemas.ToJson(),
            },
        };
    }

    private static IEnumerable<(MethodInfo Method, HttpTriggerAttribute Trigger)> Functions(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FunctionAttribute))
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Route?.StartsWith(Prefix, StringComparison.Ordinal) == true
        select (method, trigger);
}
