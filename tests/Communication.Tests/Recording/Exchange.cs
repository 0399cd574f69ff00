using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Ringback.Communication.Tests.Recording;

/// <summary>One recorded request with its answer.</summary>
internal sealed class Exchange
{
    private readonly string _name;
    private readonly string _requestLine;
    private readonly Dictionary<string, string> _headers;
    private readonly string _body;
    private readonly HttpStatusCode _status;
    private readonly Dictionary<string, string> _answerHeaders;
    private readonly string _answerBody;

    private Exchange(string name, string text)
    {
        _name = name;
        var halves = text.Split("\n###\n", 2);
        (_requestLine, _headers, _body) = Parts(string.Join('\n', halves[0].Split('\n').SkipWhile(line => line.StartsWith('#'))));
        (var status, _answerHeaders, _answerBody) = Parts(halves[1]);
        _status = (HttpStatusCode)int.Parse(status);
    }

    public static Exchange Load(string name) =>
        new(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recorded", name + ".http")).ReplaceLineEndings("\n"));

    public void AssertMatches(SeenRequest request)
    {
        Assert.Equal($"{_name}: {_requestLine}", $"{_name}: {request.Method} {request.Uri.PathAndQuery}");
        foreach (var (name, value) in _headers)
        {
            Assert.True(request.Headers.TryGetValue(name, out var actual), $"{_name}: the request has no {name}");
            Assert.True(value == "*" || value == actual, $"{_name}: {name} is '{actual}', not '{value}'");
        }

        foreach (var name in (string[])["Repeatability-Request-ID", "Repeatability-First-Sent", "Operation-Id"])
        {
            Assert.True(_headers.ContainsKey(name) || !request.Headers.ContainsKey(name), $"{_name}: the request must have no {name}");
        }

        if (_body.Length == 0)
        {
            Assert.Empty(request.Body);
        }
        else
        {
            AssertSame(JsonNode.Parse(_body), JsonNode.Parse(request.Body), _name);
        }
    }

    public HttpResponseMessage Answer()
    {
        var response = new HttpResponseMessage(_status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(_answerBody)) };
        foreach (var (name, value) in _answerHeaders)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                Assert.Equal(left.Select(p => $"{path}.{p.Key}").Order(StringComparer.Ordinal), right.Select(p => $"{path}.{p.Key}").Order(StringComparer.Ordinal));
                Assert.All(left, property => AssertSame(property.Value, right[property.Key], $"{path}.{property.Key}"));
                break;
            case (JsonArray left, JsonArray right):
                Assert.Equal($"{path}: {left.Count} items", $"{path}: {right.Count} items");
                Assert.All(left.Zip(right), pair => AssertSame(pair.First, pair.Second, path + "[]"));
                break;
            case (JsonValue left, JsonValue right) when left.ToJsonString() == "\"*\"":
                Assert.NotEmpty(right.GetValue<string>());
                break;
            default:
                Assert.Equal($"{path}: {expected?.ToJsonString()}", $"{path}: {actual?.ToJsonString()}");
                break;
        }
    }

    private static (string First, Dictionary<string, string> Headers, string Body) Parts(string text)
    {
        var parts = text.Trim('\n').Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return (lines[0], headers, parts.Length == 2 ? parts[1].Trim('\n') : "");
    }
}
