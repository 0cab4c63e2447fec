using System.Text.RegularExpressions;
using Pipeline.Core.Results;

namespace Pipeline.Testing.Twins;

/// <summary>Figures set by hand. What was not set was not measured; an id that is not one throws, as the real figures do.</summary>
public sealed partial class FixedFigures : IFigures
{
    private readonly Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private readonly List<Winner> won = [];
    private List<RankedParticipant> ranking = [];

    public IReadOnlyList<RankedParticipant> Ranking => ranking;

    /// <summary>Those ranked first and qualified have won, unless it was set who did; then those that were set in classes and on channels.</summary>
    public IReadOnlyList<Winner> Winners => won.Exists(each => each.Scope == Winner.Overall)
        ? won
        : [new(Winner.Overall, [.. ranking.Where(row => row is { Rank: 1, Qualified: true }).Select(row => row.Participant)], null), .. won];

    public Figure? Find(string id) => Id().IsMatch(id) ? figures.GetValueOrDefault(id) : throw new ArgumentException($"{id} is no figure", nameof(id));

    public FixedFigures With(string id, double value, long n, string unit, double? low = null, double? high = null)
    {
        figures[id] = new Figure(id, value, n, low, high, unit);
        return this;
    }

    public FixedFigures Score(string id, double value, long n, double? low = null, double? high = null) => With(id, value, n, FigureUnit.Score, low, high);

    public FixedFigures Percent(string id, double value, long n, double? low = null, double? high = null) => With(id, value, n, FigureUnit.Percent, low, high);

    public FixedFigures Points(string id, double value, long n, double? low = null, double? high = null) => With(id, value, n, FigureUnit.Points, low, high);

    public FixedFigures Count(string id, long value) => With(id, value, value, FigureUnit.Count);

    public FixedFigures Without(Func<string, bool> ids)
    {
        foreach (var id in figures.Keys.Where(ids).ToList()) figures.Remove(id);
        return this;
    }

    public FixedFigures Won(string scope, params IReadOnlyList<string> participants) => Won(new Winner(scope, participants, null));

    public FixedFigures Won(Winner winner)
    {
        won.RemoveAll(each => each.Scope == winner.Scope);
        won.Add(winner);
        return this;
    }

    public FixedFigures Ranked(params IEnumerable<RankedParticipant> value)
    {
        ranking = [.. value];
        return this;
    }

    [GeneratedRegex(@"^[a-z]+\([a-z0-9;=>.-]+(\|[a-z]+=[a-z0-9-]+(,[a-z]+=[a-z0-9-]+)*)?\)$")]
    private static partial Regex Id();
}
