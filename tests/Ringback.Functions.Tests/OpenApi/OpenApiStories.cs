using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans.Api;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.OpenApi;

/// <summary>A program that knows only the API's document gets along with the API. Every answer in the stories of <see cref="Town"/> is held against it, too.</summary>
public sealed class OpenApiStories
{
    [Fact]
    public async Task The_app_serves_the_document_and_what_it_says_is_there()
    {
        var town = await Town.OpenAsync();
        var served = await town.AskAppAsync(HttpMethod.Get, "openapi.json");
        Assert.Equal("3.1.0", served.GetProperty("openapi").GetString());

        foreach (var path in served.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(operation.Name), "http://app.local" + path.Name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
                using var answer = await town.SendAsync(request);
                // Nobody without the key gets further, and what is no route of the app would be 404.
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                ApiContract.Check(request.Method, new Uri("http://app.local" + path.Name), answer, await answer.Content.ReadAsStringAsync());
            }
        }
    }

    [Fact]
    public void Every_function_of_the_API_says_what_it_does_and_how_it_answers()
    {
        var silent =
            from type in typeof(RingbackApp).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route?.StartsWith("api/", StringComparison.Ordinal) == true)
            where !method.IsDefined(typeof(DoesAttribute)) || !method.IsDefined(typeof(AnswersAttribute))
            select $"{type.Name}.{method.Name}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_operation_has_a_name_of_its_own_and_every_reference_leads_somewhere()
    {
        var operations = ApiContract.Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!["operationId"]!.GetValue<string>()).ToList();
        Assert.Equal(operations, operations.Distinct());
        var check = new SchemaCheck(ApiContract.Document);
        Assert.All(References(ApiContract.Document), reference => check.Resolve(reference));
    }

    [Fact]
    public async Task Refusals_are_problems_that_the_document_knows()
    {
        var town = await Town.OpenAsync();
        await CheckAsync(town, HttpMethod.Get, "cases/nonsense", 404);
        await CheckAsync(town, HttpMethod.Get, "cases?state=lost", 400);
        await CheckAsync(town, HttpMethod.Post, "cases/nonsense/note", 404, Json(new { text = "a note" }));
        await CheckAsync(town, HttpMethod.Post, "cases/nonsense/note", 400, Json(new { txt = "a note" }));
        await CheckAsync(town, HttpMethod.Get, "calls/nonsense", 404);
        await CheckAsync(town, HttpMethod.Get, "switches/nonsense", 404);
        await CheckAsync(town, HttpMethod.Put, "people/lee/away", 400, Json(new { until = "never" }));
        await CheckAsync(town, HttpMethod.Put, "plan", 428, Yaml("business: {}"));
        await CheckAsync(town, HttpMethod.Delete, "plan/draft", 428);
        await CheckAsync(town, HttpMethod.Get, "plan/draft", 404);
        await CheckAsync(town, HttpMethod.Get, "plan/drawing?format=mermaid", 200);
    }

    [Fact]
    public async Task What_answers_well_answers_as_the_document_says()
    {
        var town = await Town.OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(3);
        await town.HangUpAsync(call);
        await town.PassAsync(60);
        var one = Assert.Single(await town.CallsAsync());
        await town.CallInApiAsync(one.GetProperty("id").GetString()!);
        var cases = await town.AskAppAsync(HttpMethod.Get, "cases");
        var id = cases.GetProperty("items")[0].GetProperty("id").GetString();
        await town.AskAppAsync(HttpMethod.Get, $"cases/{id}");
        await town.AskAppAsync(HttpMethod.Post, $"cases/{id}/claim", new { person = "lee" });
        await town.AskAppAsync(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(Town.Caller)}");
        await town.AskAppAsync(HttpMethod.Put, "people/sam/away", new { @for = "4h", person = "lee" });
        await town.AskAppAsync(HttpMethod.Get, "people");
        await town.AskAppAsync(HttpMethod.Get, "audit");
        await CheckAsync(town, HttpMethod.Get, "plan", 200);
        await CheckAsync(town, HttpMethod.Get, "plan/versions", 200);
        await CheckAsync(town, HttpMethod.Post, "plan/check", 200);
        await CheckAsync(town, HttpMethod.Post, "plan/check", 200, Yaml("business: { name: 5 }"));
    }

    [Fact]
    public async Task A_trial_takes_every_property_that_the_document_names()
    {
        var town = await Town.OpenAsync();
        var named = ApiContract.Document["components"]!["schemas"]![nameof(TrialBodyView)]!["properties"]!.AsObject().Select(property => KeyValuePair.Create<string, JsonNode?>(property.Key, null));
        await CheckAsync(town, HttpMethod.Post, "plan/try", 200, Json(new JsonObject(named)));
    }

    private static async Task CheckAsync(Town town, HttpMethod method, string path, int status, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, $"http://app.local/api/v1/{path}") { Content = body };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        using var answer = await town.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, path), ((int)answer.StatusCode, path));
        ApiContract.Check(method, request.RequestUri!, answer, text);
    }

    private static JsonContent Json(object body) => JsonContent.Create(body);

    private static StringContent Yaml(string text) => new(text, Encoding.UTF8, "text/yaml");

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(property => property is { Key: "$ref", Value: JsonValue reference } ? [reference.GetValue<string>()] : References(property.Value)),
        JsonArray several => several.SelectMany(References),
        _ => [],
    };
}
