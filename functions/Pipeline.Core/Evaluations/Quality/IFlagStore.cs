namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Keeps which quality flags came and went, so that a change is seen. What is flagged now is looked for, not read here.</summary>
public interface IFlagStore
{
    /// <summary>Everything ever seen in a programme, ordered by participant, evaluation and code.</summary>
    Task<IReadOnlyList<FlagSighting>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(FlagSighting sighting, CancellationToken cancellationToken);

    /// <summary>Null before the first round.</summary>
    Task<FlagRound?> FindRoundAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveRoundAsync(FlagRound round, CancellationToken cancellationToken);
}
