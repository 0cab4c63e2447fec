namespace Pipeline.Core.Posts;

/// <summary>
/// What was decided about a quote of a programme, oldest first; the last decision holds, the ten newest are kept. `Tag` is the store's version, null
/// before the first save.
/// </summary>
public sealed record QuoteApproval(string Programme, string Quote, IReadOnlyList<QuoteDecision> Decisions, string? Tag)
{
    private const int Kept = 10;

    public QuoteState State => Decisions.Count == 0 ? QuoteState.Waiting : Decisions[^1].State;

    public QuoteApproval With(QuoteDecision decision) => this with { Decisions = [.. Decisions.TakeLast(Kept - 1), decision] };
}
