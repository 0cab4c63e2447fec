namespace Pipeline.Core.Appeals;

/// <summary>The life of an appeal as a table: from each state, the states that may follow. A closed one stays closed; its dialogue may be appealed anew.</summary>
public static class AppealMoves
{
    private static readonly AppealState[] FromOpen = [AppealState.Waiting, AppealState.Resolved, AppealState.Changed, AppealState.Declined];

    public static IReadOnlyDictionary<AppealState, IReadOnlyList<AppealState>> Next { get; } = new Dictionary<AppealState, IReadOnlyList<AppealState>>
    {
        [AppealState.New] = FromOpen,
        [AppealState.Waiting] = FromOpen,
        [AppealState.Resolved] = [],
        [AppealState.Changed] = [],
        [AppealState.Declined] = [],
    };

    public static bool IsOpen(AppealState state) => Next[state].Count > 0;
}
