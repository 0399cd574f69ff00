using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringback.Functions.OpenApi;

namespace Ringback.Functions.Tests.OpenApi;

/// <summary>What the OpenAPI document promises, held against what the app really answers.</summary>
internal static class ApiContract
{
    public static JsonObject Document { get; } = ApiDocument.Of(typeof(ApiDocument).Assembly);

    /// <summary>Fails when the document does not know such an answer.</summary>
    public static void Check(HttpMethod method, Uri address, HttpResponseMessage response, string body)
    {
        var what = $"{method} {address.AbsolutePath}: {(int)response.StatusCode}";
        var path = Paths().SingleOrDefault(path => Fits(path.Key, address.AbsolutePath)).Value;
        Assert.True(path is not null, $"{what}: the document has no such path, or two");
        var answer = path[method.Method.ToLowerInvariant()]?["responses"]?[((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        Assert.True(answer is not null, $"{what}: the document has no such answer: {body}");
        // What nobody has touched yet has none.
        Assert.True(response.Headers.ETag is null || answer["headers"]?["ETag"] is not null, $"{what}: the document has no ETag");
        if (body.Length == 0)
        {
            Assert.True(answer["content"] is null, $"{what}: no body");
            return;
        }

        var kind = response.Content.Headers.ContentType!.MediaType!;
        var content = answer["content"]?[kind];
        Assert.True(content is not null, $"{what}: the document has no {kind}");
        if (kind.EndsWith("json", StringComparison.Ordinal))
        {
            var problems = new SchemaCheck(Document).Problems(content["schema"]!, JsonSerializer.Deserialize<JsonElement>(body)).ToList();
            Assert.True(problems.Count == 0, $"{what}: {string.Join("; ", problems)}\n{body}");
        }
    }

    /// <summary>A path with parameters fits what no path without them does.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Paths() => Document["paths"]!.AsObject();

    private static bool Fits(string path, string address) =>
        path == address || (Regex.IsMatch(address, $"^{Regex.Replace(path, @"\{\w+\}", "[^/]+")}$") && !Document["paths"]!.AsObject().ContainsKey(address));
}
