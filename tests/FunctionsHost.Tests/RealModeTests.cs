using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ringback.FunctionsHost.Tests;

/// <summary>The app behind Kestrel, on real threads.</summary>
public sealed class RealModeTests
{
    [Fact]
    public async Task The_app_listens_and_its_queues_are_polled()
    {
        await using var sample = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(sample.Options.Urls!) };
        Assert.Equal("Hello all", await http.GetStringAsync("people/all"));

        var taken = new TaskCompletionSource();
        sample.Local.InvocationCompleted += invocation =>
        {
            if (invocation.Function == "Letter")
            {
                taken.TrySetResult();
            }
        };
        var queue = await sample.QueueAsync("letters");
        await queue.SendMessageAsync("by polling");
        await taken.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["letter by polling"], sample.Journal.Lines);
    }

    [Fact]
    public async Task The_app_follows_the_emulators_clock_and_says_what_comes_next()
    {
        await using var emulator = await EmulatedClock.StartAsync(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));
        await using var sample = await StartAsync(options => options.ClockEndpoint = emulator.Address);
        using var http = new HttpClient();
        Assert.Equal(sample.Options.Urls + "/local/clock", emulator.Follower);

        var queue = await sample.QueueAsync("letters");
        await queue.SendMessageAsync("due");
        var step = await Order(16, 5, 0);
        Assert.Equal(["letter due", "sweep 16:05:00 next 16:10:00 late False"], sample.Journal.Lines.Order());
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 16, 10, 0, TimeSpan.Zero), step.GetProperty("nextDue").GetDateTimeOffset());
        Assert.True(step.GetProperty("worked").GetInt32() >= 2);

        using var nonsense = await http.PostAsync(emulator.Follower, new StringContent("later", System.Text.Encoding.UTF8, "application/json"));
        using var timeless = await http.PostAsJsonAsync(emulator.Follower, new { speed = 1.0 });
        Assert.Equal((System.Net.HttpStatusCode.BadRequest, System.Net.HttpStatusCode.BadRequest), (nonsense.StatusCode, timeless.StatusCode));

        var quiet = await Order(16, 5, 0);
        Assert.Equal(0, quiet.GetProperty("worked").GetInt32());

        async Task<JsonElement> Order(int hour, int minute, double speed)
        {
            using var answer = await http.PostAsJsonAsync(emulator.Follower, new { now = new DateTimeOffset(2026, 3, 3, hour, minute, 0, TimeSpan.Zero), speed });
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    [Fact]
    public async Task A_port_in_use_is_said_with_the_cure()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var exitCode = 0;
        var url = $"http://{other.LocalEndpoint}";
        await Assert.ThrowsAsync<IOException>(() => StartAsync(options =>
        {
            options.Urls = url;
            options.Exit = code => exitCode = code;
        }));
        Assert.Equal(1, exitCode);
    }

    private static Task<SampleHost> StartAsync(Action<FunctionsHostOptions>? configure = null) => SampleHost.StartAsync((builder, _) =>
        builder.Services.Configure<FunctionsHostOptions>(options =>
        {
            options.Urls = "http://127.0.0.1:0";
            options.ManualPump = false;
            configure?.Invoke(options);
        }));

    /// <summary>The emulator, as far as its clock is concerned.</summary>
    private sealed class EmulatedClock(WebApplication app) : IAsyncDisposable
    {
        public string Address => app.Urls.First();

        public string? Follower { get; private set; }

        public static async Task<EmulatedClock> StartAsync(DateTimeOffset now)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var clock = new EmulatedClock(app);
            app.Run(async context =>
            {
                if (context.Request.Path == "/emulator/clock/followers")
                {
                    clock.Follower = (await context.Request.ReadFromJsonAsync<JsonElement>()).GetProperty("endpoint").GetString();
                }

                await context.Response.WriteAsJsonAsync(new { now, speed = 0.0 });
            });
            await app.StartAsync();
            return clock;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
