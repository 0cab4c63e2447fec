using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Filling;

/// <summary>What became of a form that was sent: kept, faulty at some of its fields, or too late because what was sent before can be changed no more.</summary>
public abstract record FormSending
{
    private FormSending()
    {
    }

    public sealed record Kept(StoreOutcome Outcome) : FormSending;

    public sealed record Faulty(IReadOnlyList<FieldFault> Faults) : FormSending;

    public sealed record Closed : FormSending;
}
