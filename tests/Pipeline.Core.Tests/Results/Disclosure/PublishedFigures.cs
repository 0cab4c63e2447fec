using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results.Disclosure;

/// <summary>What a period's results show to everybody: which figures there are, and whose are public because they won.</summary>
internal sealed class PublishedFigures(PeriodResults results)
{
    public IReadOnlyList<FigureId> Figures { get; } =
        [.. results.Figures.Select(figure => FigureId.TryParse(figure.Id, out var id) ? id : throw new FormatException(figure.Id))];

    public IReadOnlyList<string> Winners { get; } = [.. results.Winners.SelectMany(winner => winner.Participants)];
}
