using System.Net;
using System.Net.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Ringback.FunctionsHost.Tests;

public sealed class HttpTests
{
    [Theory]
    [InlineData("people/Jo?loud=yes", """{"message":"Hello Jo","loud":true}""")]
    [InlineData("people/J%C3%B6rg", """{"message":"Hello Jörg","loud":false}""")]
    [InlineData("people/all", "Hello all")]
    [InlineData("numbers/21", "42")]
    [InlineData("things/0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5bd9cb469fa16570867728950e Thing True")]
    public async Task A_request_reaches_the_function_whose_route_fits_best(string path, string body)
    {
        await using var sample = await SampleHost.StartAsync();
        Assert.Equal(body, await sample.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("GET", "numbers/many")]
    [InlineData("GET", "things/7")]
    [InlineData("GET", "nowhere")]
    [InlineData("GET", "")]
    [InlineData("DELETE", "people/Jo")]
    [InlineData("POST", "local/clock")]
    public async Task A_path_or_method_that_no_function_answers_is_not_found(string method, string path)
    {
        await using var sample = await SampleHost.StartAsync();
        using var response = await sample.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_body_is_read_and_an_object_written_as_json()
    {
        await using var sample = await SampleHost.StartAsync();
        using var response = await sample.Http.PostAsJsonAsync("birthdays", new { firstName = "Jo", age = 40 });
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"firstName":"Jo","age":41}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Bytes_are_written_with_their_type()
    {
        await using var sample = await SampleHost.StartAsync();
        using var response = await sample.Http.GetAsync("tone.wav");
        Assert.Equal("audio/wav", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_function_may_write_its_answer_itself()
    {
        await using var sample = await SampleHost.StartAsync();
        using var response = await sample.Http.PutAsync("written", content: null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("by hand", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_that_throws_answers_500_and_is_logged_once()
    {
        await using var sample = await SampleHost.StartAsync();
        using var response = await sample.Http.GetAsync("broken");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("broken on purpose", Assert.Single(sample.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("guess", HttpStatusCode.Unauthorized)]
    [InlineData("open sesame", HttpStatusCode.OK)]
    public async Task A_function_with_a_key_wants_it(string? key, HttpStatusCode status)
    {
        await using var sample = await SampleHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "secret");
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var response = await sample.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Each_invocation_has_services_of_its_own_and_leaves_none_behind()
    {
        await using var sample = await SampleHost.StartAsync();
        await sample.Http.GetStringAsync("visit");
        await sample.Http.GetStringAsync("visit");
        Assert.Equal(["visit True", "visit over", "visit True", "visit over"], sample.Journal.Lines);
        Assert.Equal(0, sample.Local.InFlight);
    }

    [Fact]
    public async Task Middleware_runs_around_every_function_in_the_order_given()
    {
        await using var sample = await SampleHost.StartAsync((builder, sample) =>
        {
            builder.UseMiddleware(async (context, next) =>
            {
                sample.Journal.Write($"before {context.FunctionDefinition.Name}");
                await next();
                sample.Journal.Write("after");
            });
            builder.UseMiddleware<Inner>();
            builder.UseWhen(context => context.FunctionDefinition.Name == "Greet", (_, _) => throw new InvalidOperationException("not reached"));
        });
        await sample.Http.GetStringAsync("visit");
        Assert.Equal(["before Visit", "inner", "visit True", "after", "visit over"], sample.Journal.Lines);
    }

    private sealed class Inner(Sample.Journal journal) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Write("inner");
            return next(context);
        }
    }
}
