using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>A fake clock that lets a test wait until somebody waits for the clock.</summary>
public sealed class NoticedTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Completes when that many timers more have been set.</summary>
    public async Task SetAsync(int count, CancellationToken cancellationToken)
    {
        for (var set = 0; set < count; set++) await timers.Reader.ReadAsync(cancellationToken);
    }
}
