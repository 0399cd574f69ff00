using Microsoft.Extensions.Logging;

namespace Storm.Tests.World;

/// <summary>What the app logs, with virtual time and the instance's name: for looking into a failing seed.</summary>
internal sealed class StormLog(TextWriter output, TimeProvider time, string instance) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(StormLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write($"{category} {logLevel}: {formatter(state, exception)} {exception}");
    }

    private void Write(string line) => output.WriteLine($"    {time.GetUtcNow():HH:mm:ss.fff} {instance} {line}");
}
