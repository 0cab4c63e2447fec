using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`gap(question)`, `gap(total)`: the score a participant guessed of itself minus the score it got.</summary>
internal sealed class GapMeasure(Measurand measurand, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    public string Name => "gap";

    public string Subject => measurand.Id;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        var guesses = tallies.Layout.Programme.FindParticipant(slice.Participant!)?.SelfRatings ?? [];
        if (guesses.FirstOrDefault(each => each.Subject == measurand.Id) is not { } guess) return null;
        var values = measurand.ValuesOf(tallies.Of(slice));
        if (values.N == 0) return null;
        var (guessed, interval) = ((double)guess.Score, measurand.IntervalOf(values, intervals));
        return new Reading(
            guessed - measurand.ValueOf(values), values.N, FigureUnit.Points, new Interval(guessed - interval.High, guessed - interval.Low));
    }

    public IEnumerable<Ingredient> Explain(Slice slice)
    {
        var guess = tallies.Layout.Programme.FindParticipant(slice.Participant!)!.SelfRatings.First(each => each.Subject == measurand.Id);
        return
        [
            Ingredients.Real("guessed", (double)guess.Score),
            .. Ingredients.Sample(Subject, measurand.ValuesOf(tallies.Of(slice))), Ingredients.Scale(measurand.Scale),
        ];
    }
}
