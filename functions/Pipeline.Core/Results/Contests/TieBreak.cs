using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Contests;

/// <summary>What the published rules compare, in order, when totals are equal: the share of contacts answered, or a question's score.</summary>
internal static class TieBreak
{
    public static IReadOnlyList<Ratio> Of(Programme programme, TallyLayout layout, SliceTally counts) =>
        [.. programme.Rules.TieBreak.Select(subject => Of(subject, programme, layout, counts))];

    private static Ratio Of(string subject, Programme programme, TallyLayout layout, SliceTally counts)
    {
        if (subject == Rules.Answered) return new Ratio(counts.Outcome(Outcome.Answered), counts.Dialogues);
        var index = layout.Question(subject);
        var values = ValueScale.ValuesOf(programme.Questions[index], counts.Answers(index));
        return new Ratio(values.Sum, values.N);
    }
}
