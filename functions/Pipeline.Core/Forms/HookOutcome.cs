using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms;

/// <summary>What became of a webhook.</summary>
public abstract record HookOutcome
{
    private HookOutcome()
    {
    }

    /// <summary>As measurements name it.</summary>
    public string Word() => this switch
    {
        Stored(_, var outcome) => WireNames.Of(outcome),
        Quarantined => "quarantined",
        Ignored => "ignored",
        Forged => "forged",
        _ => "no-secret",
    };

    public sealed record Stored(string Id, StoreOutcome Outcome) : HookOutcome;

    public sealed record Quarantined(IReadOnlyList<Fault> Faults) : HookOutcome;

    /// <summary>Genuine, and nothing that is kept.</summary>
    public sealed record Ignored([Sentence] string Reason) : HookOutcome;

    public sealed record Forged(string Reason) : HookOutcome;

    /// <summary>None of the form's secrets has a value here, so nothing can be proved genuine.</summary>
    public sealed record NoSecret(IReadOnlyList<string> Names) : HookOutcome;
}
