namespace Pipeline.Core.Statistics.Mix;

/// <summary>
/// What the participants would score if all had been contacted by the same channel mix: least squares means of participant plus channel
/// (Searle, Speed and Milliken 1980), in the unit of the scores. It assumes that no participant is better in one channel and worse in
/// another than the others; `Interaction` tests that. `Deviation` is the residual standard deviation over `Degrees` degrees of freedom.
/// </summary>
public sealed record AdjustedScores(IReadOnlyList<AdjustedScore?> Participants, double? Deviation, long Degrees, FTest? Interaction)
{
    /// <summary>
    /// For each participant the moments of its scores by channel, and how often each channel occurs in the standard mix. Null for a
    /// participant without dialogues, and for one that no chain of shared channels and participants joins with every channel of the mix.
    /// No interaction is tested where scores of one participant and channel do not differ. Rows of another length than the mix, negative
    /// counts and a mix of nothing throw ArgumentOutOfRangeException.
    /// </summary>
    public static AdjustedScores Of(IReadOnlyList<IReadOnlyList<Moments>> cells, IReadOnlyList<long> mix)
    {
        foreach (var count in mix) ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mix.Sum());
        foreach (var participant in cells) ArgumentOutOfRangeException.ThrowIfNotEqual(participant.Count, mix.Count);
        var fit = ChannelFit.Of(cells, mix.Count);
        return new(
            [.. cells.Select((_, participant) => fit.Joins(participant, mix) ? Adjusted(fit, participant, mix) : null)],
            fit.Variance is { } variance ? Math.Sqrt(variance) : null,
            fit.Degrees,
            FTest.Of(fit.BetweenCells, fit.BetweenCellsDegrees, fit.WithinCells, fit.WithinCellsDegrees));
    }

    private static AdjustedScore Adjusted(ChannelFit fit, int participant, IReadOnlyList<long> mix)
    {
        var (value, spread) = fit.At(participant, mix);
        return new(value, fit.Variance is { } variance ? Math.Sqrt(variance * spread) : null);
    }
}
