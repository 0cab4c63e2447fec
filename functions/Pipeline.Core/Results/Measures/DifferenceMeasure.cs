using Pipeline.Core.Evaluations;
using Pipeline.Core.Results.Comparisons;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `difference(question;human>chatbot)`: the score of dialogues with a chatbot minus that of dialogues with a human. Both groups must be large
/// enough to be shown.
/// </summary>
internal sealed class DifferenceMeasure(Measurand measurand, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    public string Name => "difference";

    public string Subject { get; } = $"{measurand.Id};human>chatbot";

    public IReadOnlyList<string> Groups => measurand.Groups;

    public bool AppliesTo(Slice slice) => slice.Responder is null;

    public Reading? Read(Slice slice)
    {
        var (human, chatbot) = (ValuesOf(slice, Responder.Human), ValuesOf(slice, Responder.Chatbot));
        if (human.N == 0 || chatbot.N == 0) return null;
        var minimum = tallies.Layout.Programme.Rules.MinimumShown;
        if (Math.Min(human.N, chatbot.N) < minimum)
            return Reading.Hidden(chatbot.N, measurand.Scale.DifferenceUnit, SuppressionReason.FewerThan(minimum));
        var pairing = new SamplePair(human, chatbot);
        return new Reading(pairing.Change(measurand), chatbot.N, measurand.Scale.DifferenceUnit, pairing.Interval(measurand, intervals));
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        .. Ingredients.Sample("with a human", ValuesOf(slice, Responder.Human)),
        .. Ingredients.Sample("with a chatbot", ValuesOf(slice, Responder.Chatbot)),
        Ingredients.Scale(measurand.Scale),
    ];

    private Multiset ValuesOf(Slice slice, Responder responder) => measurand.ValuesOf(tallies.Of(slice with { Responder = responder }));
}
