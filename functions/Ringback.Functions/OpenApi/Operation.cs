using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.Inbox;

namespace Ringback.Functions.OpenApi;

/// <summary>One function as the OpenAPI document describes it.</summary>
internal static partial class Operation
{
    private static readonly string[] Texts = ["text/yaml"];

    public static JsonObject Of(MethodInfo method, string path, string verb, Schemas schemas)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var operation = new JsonObject
        {
            // A function with two methods is two operations.
            ["operationId"] = (method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()?.Methods?.Length ?? 1) == 1 ? name : name + "By" + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(verb),
            ["tags"] = new JsonArray(path.Split('/')[3]),
            ["summary"] = method.GetCustomAttribute<DoesAttribute>()?.What ?? name,
            ["parameters"] = new JsonArray([.. Parameters(method, path)]),
        };
        if (!HttpMethods.IsGet(verb) && Body(method, schemas) is { } body)
        {
            operation["requestBody"] = body;
        }

        operation["responses"] = Responses(method, schemas);
        return operation;
    }

    private static IEnumerable<JsonNode> Parameters(MethodInfo method, string path)
    {
        foreach (Match match in PathParameter().Matches(path))
        {
            yield return Parameter(match.Groups["name"].Value, "path", required: true, "", new JsonObject { ["type"] = "string" });
        }

        foreach (var asked in method.GetCustomAttributes<AsksAttribute>())
        {
            var schema = new JsonObject { ["type"] = asked.IsNumber ? "integer" : "string" };
            if (asked.Words.Count > 0)
            {
                schema["enum"] = new JsonArray([.. asked.Words.Select(word => JsonValue.Create(word))]);
            }

            yield return Parameter(asked.Name, "query", required: false, asked.What, schema);
        }

        if (method.IsDefined(typeof(PagedAttribute)))
        {
            yield return Parameter("take", "query", required: false, "How many at most.", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Paging.Most, ["default"] = Paging.Usual });
            yield return Parameter("next", "query", required: false, "What the page before gave as its 'next'.", new JsonObject { ["type"] = "string" });
        }

        if (method.GetCustomAttribute<HeedsPreconditionsAttribute>() is { } heeds)
        {
            var needed = heeds.Required ? " One of the two must be there." : "";
            yield return Parameter("If-Match", "header", required: heeds.Required && !heeds.NoneMatch, $"Only while it is as it was read: the ETag.{(heeds.NoneMatch ? needed : "")}", new JsonObject { ["type"] = "string" });
            if (heeds.NoneMatch)
            {
                yield return Parameter("If-None-Match", "header", required: false, $"'*': only when there is none yet.{needed}", new JsonObject { ["type"] = "string" });
            }
        }
    }

    private static JsonObject Parameter(string name, string where, bool required, string what, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = where,
        ["required"] = required,
        ["description"] = what,
        ["schema"] = schema,
    };

    private static JsonObject? Body(MethodInfo method, Schemas schemas) =>
        method.GetCustomAttribute<TakesPlanAttribute>() is { } plan ? Content(!plan.Optional, Texts, () => new JsonObject { ["type"] = "string" })
        : method.GetCustomAttribute<TakesAttribute>() is not { } takes ? null
        : takes.Type is { } type ? Content(required: false, [Json], () => schemas.Of(type, isAnswer: false))
        : Content(required: true, [Json], () => Schemas.OfTexts(takes.Texts, Inbox.Body.MostCharacters));

    private const string Json = "application/json";

    private static JsonObject Content(bool required, IEnumerable<string> kinds, Func<JsonObject> schema) => new() { ["required"] = required, ["content"] = Content(kinds, schema) };

    private static JsonObject Content(IEnumerable<string> kinds, Func<JsonObject> schema) =>
        new(kinds.Select(kind => KeyValuePair.Create<string, JsonNode?>(kind, new JsonObject { ["schema"] = schema() })));

    private static JsonObject Responses(MethodInfo method, Schemas schemas)
    {
        var responses = new JsonObject();
        foreach (var answer in method.GetCustomAttributes<AnswersAttribute>().OrderBy(answer => answer.Status))
        {
            var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(answer.Status) };
            if (answer.Tagged)
            {
                response["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
            }

            var content = new JsonObject();
            foreach (var kind in answer.Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                content[kind] = new JsonObject { ["schema"] = new JsonObject { ["type"] = kind == Json ? "object" : "string" } };
            }

            if (answer.Body is { } type)
            {
                content[Json] = new JsonObject { ["schema"] = schemas.Of(type, isAnswer: true) };
            }

            if (content.Count > 0)
            {
                response["content"] = content;
            }

            responses[Code(answer.Status)] = response;
        }

        int[] always = [StatusCodes.Status401Unauthorized, StatusCodes.Status503ServiceUnavailable];
        foreach (var status in always.Concat(method.GetCustomAttribute<RefusesAttribute>()?.Statuses ?? []).Order())
        {
            responses[Code(status)] = new JsonObject
            {
                ["description"] = ReasonPhrases.GetReasonPhrase(status),
                ["content"] = Content(["application/problem+json"], () => Schemas.Named(Schemas.Problem)),
            };
        }

        return responses;
    }

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PathParameter();
}
