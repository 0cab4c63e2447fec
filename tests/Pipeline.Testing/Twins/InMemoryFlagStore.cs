using Pipeline.Core.Evaluations.Quality;

namespace Pipeline.Testing.Twins;

/// <summary>Which flags came and went, in memory.</summary>
public sealed class InMemoryFlagStore : IFlagStore
{
    private readonly TaggedRows<FlagSighting> sightings = new(
        each => $"{each.Programme}\n{each.Participant}\n{each.Evaluation}\n{each.Code}", each => each.Tag, (each, tag) => each with { Tag = tag });

    private readonly TaggedRows<FlagRound> rounds = new(round => round.Programme, round => round.Tag, (round, tag) => round with { Tag = tag });

    public Task<IReadOnlyList<FlagSighting>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(sightings.List(each => each.Programme == programme));

    public Task<bool> SaveAsync(FlagSighting sighting, CancellationToken cancellationToken) => Task.FromResult(sightings.Save(sighting) is not null);

    public Task<FlagRound?> FindRoundAsync(string programme, CancellationToken cancellationToken) => Task.FromResult(rounds.Find(programme));

    public Task<bool> SaveRoundAsync(FlagRound round, CancellationToken cancellationToken) => Task.FromResult(rounds.Save(round) is not null);
}
