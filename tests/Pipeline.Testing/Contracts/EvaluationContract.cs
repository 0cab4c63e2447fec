using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>A participant of its own for every test of evaluation stores. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class EvaluationContract
{
    private readonly Programme programme = new ProgrammeBuilder().WithId(TestIds.Next("programme")).Build();

    protected TallyLayout Layout => new(programme);

    protected abstract IEvaluationStore CreateStore();

    protected ParticipantKey Participant => new(programme.Id, programme.Participants[0].Id);

    protected EvaluationBuilder Evaluation => new(programme);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<IReadOnlyList<DateOnly>> MarkedAsync() =>
        [.. (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days.Where(day => day.MarkVersion is not null).Select(day => day.Day)];

    protected static StoredEvaluation Stored(EvaluationBuilder evaluation, byte[]? raw = null)
    {
        var builder = new StoredEvaluationBuilder(evaluation);
        return (raw is null ? builder : builder.SentAs(raw)).Build();
    }

    protected static void ShouldBeSame(StoredEvaluation? actual, StoredEvaluation expected)
    {
        actual.ShouldNotBeNull();
        actual.Raw.ToArray().ShouldBe(expected.Raw.ToArray());
        actual.Evaluation.Answers.ShouldBe(expected.Evaluation.Answers, ignoreOrder: true);
        actual.Evaluation.Comments.ShouldBe(expected.Evaluation.Comments, ignoreOrder: true);
        actual.Flags.ShouldBe(expected.Flags);
        actual.Decisions.ShouldBe(expected.Decisions);
        var plain = actual with
        {
            Raw = expected.Raw,
            Flags = expected.Flags,
            Decisions = expected.Decisions,
            Evaluation = actual.Evaluation with { Answers = expected.Evaluation.Answers, Comments = expected.Evaluation.Comments },
        };
        plain.ShouldBe(expected);
    }
}
