using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms;

/// <summary>What a provider makes of a genuine webhook.</summary>
public abstract record HookReading
{
    private HookReading()
    {
    }

    public sealed record Unreadable(IReadOnlyList<Fault> Faults) : HookReading;

    /// <summary>An event that says nothing about a dialogue, such as a test of the connection.</summary>
    public sealed record Ignored([Sentence] string Reason) : HookReading;

    /// <summary>An evaluation still to be checked against its programme.</summary>
    public sealed record Read(Evaluation Evaluation) : HookReading;

    /// <summary>Answers by the service's own ids, for the form's mapping.</summary>
    public sealed record Filled(FilledForm Form) : HookReading;
}
