using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>A log as lines of level, message and exception.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    private readonly ConcurrentQueue<string> whole = new();

    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>With exceptions as a real log writes them, and the values of every entry.</summary>
    public IReadOnlyList<string> Whole => [.. whole];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
        whole.Enqueue($"{logLevel}: {formatter(state, exception)} {exception} {string.Join(' ', state is IEnumerable<KeyValuePair<string, object?>> values ? values : [])}");
    }

    /// <summary>Nothing went wrong that the pipeline did not expect.</summary>
    public void ShouldBeQuiet() => Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBeEmpty();

    public void Dispose()
    {
    }
}
