using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.Functions.OpenApi;

/// <summary><c>/api/v1/openapi.json</c>: the API described for programs.</summary>
public sealed class OpenApiFunction
{
    private static readonly Lazy<string> Document = new(() => ApiDocument.Of(typeof(OpenApiFunction).Assembly).ToJsonString());

    [Function("GetOpenApi")]
    [Does("This document.")]
    [Answers(200, Kinds = "application/json")]
    public IActionResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request) =>
        new ContentResult { Content = Document.Value, ContentType = "application/json; charset=utf-8" };
}
