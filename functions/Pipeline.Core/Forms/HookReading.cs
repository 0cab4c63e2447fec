using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms;

/// <summary>What a provider makes of a webhook: not genuine, genuine but unreadable, or an evaluation still to be checked against its programme.</summary>
public abstract record HookReading
{
    private HookReading()
    {
    }

    public sealed record Forged(string Reason) : HookReading;

    public sealed record Unreadable(IReadOnlyList<Fault> Faults) : HookReading;

    public sealed record Read(Evaluation Evaluation) : HookReading;
}
