namespace Pipeline.Core.Results;

/// <summary>The figures of results that are already computed: what a text prints is what the results say, to the last digit.</summary>
public sealed class ReadFigures(PeriodResults results) : IFigures
{
    private readonly Dictionary<string, Figure> byId = results.Figures.Where(figure => IsForEverybody(figure.Id)).ToDictionary(figure => figure.Id, StringComparer.Ordinal);

    public IReadOnlyList<RankedParticipant> Ranking => results.Ranking;

    public IReadOnlyList<Winner> Winners => results.Winners;

    public Figure? Find(string id) => byId.GetValueOrDefault(id);

    private static bool IsForEverybody(string id) => MeasureCatalogue.AudienceOf(id[..id.IndexOf('(', StringComparison.Ordinal)]) == Audience.Everybody;
}
