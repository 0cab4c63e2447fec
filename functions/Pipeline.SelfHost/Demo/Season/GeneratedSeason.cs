using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>A whole season: its programme, every evaluation in the order of submission, and corrections of some of them that come later.</summary>
public sealed record GeneratedSeason(
    SeasonDefinition Definition,
    IReadOnlyList<Evaluation> Evaluations,
    IReadOnlyList<Evaluation> Revisions);
