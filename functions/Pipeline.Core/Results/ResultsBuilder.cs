using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>Computes every figure of a period for every slice that has dialogues.</summary>
public sealed class ResultsBuilder(TimeProvider clock)
{
    /// <summary>So few are read in less time than it takes to wake other cores.</summary>
    private const int FewSlices = 16;

    /// <summary>
    /// The same tallies give the same figures in the same order and the same content hash, whatever the number of cores. `version` is the
    /// number these results are to be kept under.
    /// </summary>
    public PeriodResults Build(FigureBook book, PeriodId period, DayRange days, int version)
    {
        var slices = Slices.Of(book);
        var findings = new List<FigureBook.Finding>[slices.Count];
        if (slices.Count > FewSlices) Parallel.For(0, slices.Count, Read);
        else for (var slice = 0; slice < slices.Count; slice++) Read(slice);

        var results = new PeriodResults(
            book.Programme.Id,
            period,
            book.Phase,
            days,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), book.Programme.TimeZone),
            version,
            book.Counts(default).Dialogues,
            "",
            [.. findings.SelectMany(each => each).Select(finding => finding.Figure).OfType<Figure>()],
            [.. findings.SelectMany(each => each).Select(finding => finding.Suppressed).OfType<SuppressedFigure>()],
            book.Ranking,
            book.Winners)
        {
            Questionnaire = book.Programme.Questionnaire.Version,
        };
        return results with { ContentHash = $"sha256:{Convert.ToHexStringLower(ResultsJson.HashContent(results))}" };

        void Read(int slice) => findings[slice] = [.. book.ReadAll(slices[slice])];
    }
}
