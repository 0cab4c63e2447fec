using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms;

/// <summary>
/// What reading a period's payloads again came to: how many read the same, how many otherwise, the ids that came to be under another participant, those that cannot be
/// read any more with their faults, and how many were not read, because they did not come by a form, were decided against or corrected, or nothing of what was sent is kept.
/// </summary>
public sealed record ReplayedPeriod(int Read, int Unchanged, int Revised, IReadOnlyList<string> Added, IReadOnlyList<UnreadEvaluation> Unread, int Skipped)
{
    public ReplayedPeriod With(string id, HookOutcome outcome)
    {
        var next = this with { Read = Read + 1 };
        return outcome switch
        {
            HookOutcome.Stored(_, StoreOutcome.Duplicate) => next with { Unchanged = Unchanged + 1 },
            HookOutcome.Stored(_, StoreOutcome.Revised) => next with { Revised = Revised + 1 },
            HookOutcome.Stored(var added, _) => next with { Added = [.. Added, added] },
            HookOutcome.Quarantined(var faults) => next with { Unread = [.. Unread, new(id, faults)] },
            HookOutcome.Ignored(var reason) => next with { Unread = [.. Unread, new(id, [new Fault("", reason)])] },
            _ => throw new NotSupportedException("A replay had an outcome that nobody handles."),
        };
    }
}
