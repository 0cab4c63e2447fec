using Pipeline.Core.Alerts;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Alerts;

/// <summary>A worker dies before and after every write that collecting and sending make, or loses its turn to another one.</summary>
public sealed class AlertCrashTests
{
    private const int Writes = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wherever_a_worker_dies_every_bad_dialogue_is_told_once()
    {
        var died = 0;
        for (var point = 0; point < Writes * 2; point++)
        {
            var pipeline = await WeekAsync();
            var dying = new DyingStore(pipeline.AlertRows, point);
            try
            {
                await pipeline.AlertsOver(dying).RunAsync(pipeline.Programme, Cancellation);
            }
            catch (WorkerDiedException)
            {
                died++;
            }

            for (var tick = 0; tick < 3; tick++)
            {
                pipeline.Clock.Advance(TimeSpan.FromMinutes(15));
                await pipeline.Alerts.RunAsync(pipeline.Programme, Cancellation);
            }

            var what = FormattableString.Invariant($"dead at {point}");
            pipeline.Mails.Sent.Select(mail => mail.ToEmail).ShouldBe(pipeline.Programme.Participants.Select(each => each.Contacts[0].Email), ignoreOrder: true, what);
            pipeline.Mails.Attempts.ShouldBe(3, what);
            (await pipeline.AlertRows.ListAsync(pipeline.Programme.Id, Cancellation)).Count.ShouldBe(3, what);
            (await pipeline.AlertRows.ListBatchesAsync(pipeline.Programme.Id, Cancellation)).ShouldHaveSingleItem(what).State.ShouldBe(AlertBatchState.Settled, what);
        }

        died.ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task What_is_approved_while_another_worker_collects_is_in_a_mail_or_waits_for_the_next_week()
    {
        var pipeline = await WeekAsync();
        var slow = new OvertakenStore(pipeline.AlertRows, () => pipeline.Alerts.RunAsync(pipeline.Programme, Cancellation));

        await pipeline.AlertsOver(slow).RunAsync(pipeline.Programme, Cancellation);

        pipeline.Mails.Attempts.ShouldBe(3);
        (await pipeline.AlertRows.ListAsync(pipeline.Programme.Id, Cancellation)).Count.ShouldBe(3);
    }

    /// <summary>The Monday after a week in which every participant had five dialogues, one of them bad.</summary>
    private static async Task<InMemoryPipeline> WeekAsync()
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().WithRules(rules => rules with { Alerts = new AlertRule(40) }).Build(), "2026-01-19T08:00:00Z");
        foreach (var participant in pipeline.Programme.Participants)
        {
            for (var day = 12; day < 17; day++)
            {
                var evaluation = new EvaluationBuilder(pipeline.Programme).WithId(FormattableString.Invariant($"on-{day}")).About(participant.Id).At(FormattableString.Invariant($"2026-01-{day}T10:00:00+01:00"));
                if (day == 14)
                {
                    foreach (var question in pipeline.Programme.Questions.Where(question => question.Kind == QuestionKind.Scored))
                        evaluation.Answering(question.Id, question.Options.MinBy(option => option.Points)!.Code);
                }

                await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation.Build());
            }
        }

        return pipeline;
    }

    private sealed class WorkerDiedException : Exception;

    /// <summary>Dies at one of the points before and after its writes.</summary>
    private sealed class DyingStore(IAlertStore store, int at) : IAlertStore
    {
        private int passed;

        public Task<IReadOnlyList<Alert>> ListAsync(string programme, CancellationToken cancellationToken) => store.ListAsync(programme, cancellationToken);

        public Task<IReadOnlyList<AlertBatch>> ListBatchesAsync(string programme, CancellationToken cancellationToken) => store.ListBatchesAsync(programme, cancellationToken);

        public Task<AlertBatch?> SaveBatchAsync(AlertBatch batch, CancellationToken cancellationToken) => WriteAsync(() => store.SaveBatchAsync(batch, cancellationToken));

        public Task<AlertBatch?> ClaimAsync(AlertBatch batch, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken) =>
            WriteAsync(() => store.ClaimAsync(batch, alerts, cancellationToken));

        private async Task<AlertBatch?> WriteAsync(Func<Task<AlertBatch?>> write)
        {
            if (passed++ == at) throw new WorkerDiedException();
            var written = await write();
            if (passed++ == at) throw new WorkerDiedException();
            return written;
        }
    }

    /// <summary>Lets another worker do everything between reading what was told and keeping what is.</summary>
    private sealed class OvertakenStore(IAlertStore store, Func<Task> overtake) : IAlertStore
    {
        public Task<IReadOnlyList<Alert>> ListAsync(string programme, CancellationToken cancellationToken) => store.ListAsync(programme, cancellationToken);

        public Task<IReadOnlyList<AlertBatch>> ListBatchesAsync(string programme, CancellationToken cancellationToken) => store.ListBatchesAsync(programme, cancellationToken);

        public Task<AlertBatch?> SaveBatchAsync(AlertBatch batch, CancellationToken cancellationToken) => store.SaveBatchAsync(batch, cancellationToken);

        public async Task<AlertBatch?> ClaimAsync(AlertBatch batch, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
        {
            await overtake();
            return await store.ClaimAsync(batch, alerts, cancellationToken);
        }
    }
}
