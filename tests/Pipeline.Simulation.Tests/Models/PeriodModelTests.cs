using CsCheck;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Simulation.Tests.World;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.Models;

/// <summary>The table of periods and its messages beside a model: which periods are over, how far each has come, and what was asked for.</summary>
public sealed class PeriodModelTests
{
    private const int Cases = 2000;

    [Fact]
    public void Ticks_steps_and_lost_or_repeated_messages_in_any_order_take_every_ended_period_forward_once() =>
        Gen.Const(() => (new Table(), new Model())).SampleModelBased(
            Gen.Int[1, 60].Operation<Table, Model>((table, days) => table.Pass(TimeSpan.FromDays(days)), (model, days) => model.Now = model.Now.AddDays(days)),
            Gen.Int[1, 20].Operation<Table, Model>((table, minutes) => table.Pass(TimeSpan.FromMinutes(minutes)), (model, minutes) => model.Now = model.Now.AddMinutes(minutes)),
            Gen.Const(0).Operation<Table, Model>((table, _) => table.Tick(), (model, _) => model.Tick()),
            Gen.Int[0, 40].Operation<Table, Model>((table, which) => table.Step(which, isLast: true), (model, which) => model.Step(which, isLast: true)),
            Gen.Int[0, 40].Operation<Table, Model>((table, which) => table.Step(which, isLast: false), (model, which) => model.Step(which, isLast: false)),
            Gen.Int[0, 40].Operation<Table, Model>((table, which) => table.Lose(which), (model, which) => model.Lose(which)),
            equal: (table, model) => table.Rows().SequenceEqual(model.Rows()) && table.Asked.SequenceEqual(model.Asked), iter: Cases);

    private sealed class Table
    {
        private readonly WorldClock clock = new() { True = Model.Start };
        private readonly InMemoryPeriodStore store = new();
        private readonly CloseDuePeriods due;
        private readonly AdvancePeriod advance;

        public Table()
        {
            var queue = new Asking(Asked);
            var programmes = new ProgrammeCatalogue(new Shared());
            due = new CloseDuePeriods(programmes, store, queue, clock);
            advance = new AdvancePeriod(programmes, store, queue, [.. PeriodWorkflow.Next.Keys.Select(state => new DoneAtOnce(state))], clock);
        }

        public List<string> Asked { get; } = [];

        public void Pass(TimeSpan time) => clock.True += time;

        public void Tick() => due.RunAsync(default).GetAwaiter().GetResult();

        public void Step(int which, bool isLast)
        {
            if (Asked.Count == 0) return;
            var period = Asked[which % Asked.Count];
            if (isLast) Asked.RemoveAt(which % Asked.Count);
            advance.RunAsync(new PeriodStep("award-1", period), default).GetAwaiter().GetResult();
        }

        public void Lose(int which)
        {
            if (Asked.Count > 0) Asked.RemoveAt(which % Asked.Count);
        }

        public IEnumerable<(string, PeriodState)> Rows() => store.ListAsync("award-1", default).Result.Select(run => (run.Period, run.State));
    }

    /// <summary>One definition for all tables, read once.</summary>
    private sealed class Shared : IProgrammeStore
    {
        private static readonly byte[] Definition = Award.Definition(0, AwardRules.Plain);

        public Task PutAsync(string programme, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<byte[]?> FindAsync(string programme, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(Definition);

        public Task KeepAsync(string programme, int questionnaire, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<byte[]?> FindKeptAsync(string programme, int questionnaire, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

        public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(["award-1"]);
    }

    private sealed class DoneAtOnce(PeriodState from) : IPeriodWork
    {
        public PeriodState From => from;

        public Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken) => Task.FromResult(StepOutcome.Finished);
    }

    private sealed class Asking(List<string> asked) : IPeriodQueue
    {
        public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken)
        {
            asked.Add(step.Period);
            return Task.CompletedTask;
        }

        public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken) => EnqueueAsync(step, cancellationToken);
    }

    /// <summary>Months are over at midnight in Oslo, worked out by hand: summer time from the last Sunday of March to that of October.</summary>
    private sealed class Model
    {
        private static readonly DateOnly First = new(2023, 9, 1);

        private readonly SortedDictionary<string, (PeriodState State, DateTimeOffset ChangedAt)> rows = new(StringComparer.Ordinal);

        public static DateTimeOffset Start { get; } = new(2023, 9, 20, 12, 0, 0, TimeSpan.Zero);

        public DateTimeOffset Now { get; set; } = Start;

        public List<string> Asked { get; } = [];

        public IEnumerable<(string, PeriodState)> Rows() => rows.Select(each => (each.Key, each.Value.State));

        public void Tick()
        {
            var stalled = rows.Where(each => each.Value.State != PeriodState.Done && Now - each.Value.ChangedAt >= TimeSpan.FromMinutes(10)).Select(each => each.Key).ToList();
            foreach (var period in Ended().Where(each => !rows.ContainsKey(each)).ToList()) Ask(period, PeriodState.Due);
            foreach (var period in stalled) Ask(period, rows[period].State);
        }

        public void Step(int which, bool isLast)
        {
            if (Asked.Count == 0) return;
            var period = Asked[which % Asked.Count];
            if (isLast) Asked.RemoveAt(which % Asked.Count);
            if (rows[period].State == PeriodState.Done) return;
            rows[period] = (rows[period].State + 1, Now);
            if (rows[period].State != PeriodState.Done) Asked.Add(period);
        }

        public void Lose(int which)
        {
            if (Asked.Count > 0) Asked.RemoveAt(which % Asked.Count);
        }

        private void Ask(string period, PeriodState state)
        {
            rows[period] = (state, Now);
            Asked.Add(period);
        }

        private IEnumerable<string> Ended()
        {
            for (var month = First; month < new DateOnly(2025, 3, 1); month = month.AddMonths(1))
            {
                var after = month.AddMonths(1);
                var isSummer = after.Month is >= 4 and <= 10;
                if (new DateTimeOffset(after.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(isSummer ? 2 : 1)) <= Now) yield return $"{month:yyyy-MM}";
            }

            if (new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.FromHours(1)) <= Now) yield return "season";
        }
    }
}
