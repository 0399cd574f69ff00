using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ringback.Functions.Tests.Security;

public class LogTests
{
    [Fact]
    public async Task The_address_of_a_request_which_may_hold_a_secret_is_not_logged()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["AcsConnection"] = "endpoint=https://acs.test/;accesskey=a2V5",
            ["AcsAudience"] = TestSettings.Audience,
            ["PublicUrl"] = "https://app.test/",
            ["ApiKey"] = "an-api-key-of-32-characters-long",
            ["EventsKey"] = "an-events-key-of-32-characters-x",
            ["SigningKey"] = "a-signing-key-of-32-characters-x",
        });
        builder.Logging.AddProvider(new EverythingIsLogged());
        builder.AddRingback();
        await using var services = builder.Services.BuildServiceProvider();
        var factory = services.GetRequiredService<ILoggerFactory>();

        var requests = factory.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");

        Assert.False(requests.IsEnabled(LogLevel.Information));
        Assert.True(requests.IsEnabled(LogLevel.Warning));
        Assert.True(factory.CreateLogger("Ringback.Functions").IsEnabled(LogLevel.Information));
    }

    private sealed class EverythingIsLogged : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // Only what is enabled matters here.
        }

        public void Dispose()
        {
            // Nothing to free.
        }
    }
}
