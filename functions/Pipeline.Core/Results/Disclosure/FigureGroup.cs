using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// Figures that rest on the same sums, so that one of them gives away the others: those of a question (by its id), those of the dialogue scores,
/// and those of the contacts as such.
/// </summary>
internal static class FigureGroup
{
    public const string Scores = "total";
    public const string Contacts = "dialogues";

    /// <summary>How many values the group has in a slice.</summary>
    public static long Count(string group, TallyLayout layout, SliceTally counts) => group switch
    {
        Scores => counts.Scores.N + counts.Unanswered,
        Contacts => counts.Dialogues,
        _ => counts.Answered(layout.Question(group)),
    };
}
