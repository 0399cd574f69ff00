using Microsoft.AspNetCore.Connections;

namespace Ringback.FunctionsHost.Hosting;

/// <summary>Says in one sentence why the app can't start, and ends its process with exit code 1; a host without a process of its own only throws.</summary>
internal sealed class StartFailure(FunctionsHostOptions options)
{
    public async Task GuardAsync(Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (Exception failure) when (options.Urls is not null && Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            options.Exit(1);
            throw;
        }
    }

    private string? Sentence(Exception failure) => failure switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"The app can't listen on {options.Urls}: another process does. Stop that one, or choose another address with --urls.",
        InvalidOperationException => $"The app can't start: {failure.Message}",
        _ => null,
    };
}
