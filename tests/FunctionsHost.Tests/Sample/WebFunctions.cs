using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Ringback.FunctionsHost.Tests.Sample;

public sealed record Person(string FirstName, int Age);

public sealed class WebFunctions
{
    public static readonly AsyncLocal<string?> Whisper = new();

    [Function("Heard")]
    public string Heard([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "heard")] HttpRequest request) => Whisper.Value ?? "nothing";

    [Function("Greet")]
    public IActionResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "people/{name}")] HttpRequest request, string name) =>
        new OkObjectResult(new { message = $"Hello {name}", loud = request.Query["loud"] == "yes" });

    [Function("GreetEverybody")]
    public string GreetEverybody([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "people/all")] HttpRequest request) => "Hello all";

    [Function("Double")]
    public IActionResult Double([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{number:int}")] HttpRequest request, int number) =>
        new OkObjectResult(number * 2);

    [Function("Thing")]
    public IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:guid}")] HttpRequest request, Guid id, FunctionContext context) =>
        Results.Text($"{id:N} {context.FunctionDefinition.Name} {context.GetHttpContext() == request.HttpContext}");

    [Function("Birthday")]
    public async Task<Person> Birthday(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "birthdays")] HttpRequest request, [FromBody] Person person, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return person with { Age = person.Age + 1 };
    }

    [Function("Tone")]
    public IActionResult Tone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tone.wav")] HttpRequest request) =>
        new FileContentResult([1, 2, 3], "audio/wav");

    [Function("Written")]
    public async Task<IActionResult> Written([HttpTrigger(AuthorizationLevel.Anonymous, Route = "written")] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        await request.HttpContext.Response.WriteAsync("by hand");
        return new EmptyResult();
    }

    [Function("Broken")]
    public IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException("broken on purpose");

    [Function("Secret")]
    public string Secret([HttpTrigger(AuthorizationLevel.Function, "get", Route = "secret")] HttpRequest request) => "the secret";
}
