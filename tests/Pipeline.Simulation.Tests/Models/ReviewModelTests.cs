using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Simulation.Tests.Relations;

namespace Pipeline.Simulation.Tests.Models;

/// <summary>Reviews beside a model: a state, and every decision that changed it. What is approved counts, and nothing else does.</summary>
[Trait("Category", "Slow")]
public sealed class ReviewModelTests
{
    private const int Cases = 2000;

    private static readonly ReviewDecision[] Decisions = [ReviewDecision.Approve, ReviewDecision.Return, ReviewDecision.Reject, ReviewDecision.Withdraw];
    private static readonly EvaluationState[] States = [EvaluationState.Approved, EvaluationState.Returned, EvaluationState.Rejected, EvaluationState.Withdrawn];

    [Fact]
    public void Decisions_and_revisions_in_any_order_leave_the_state_that_the_last_of_them_means() =>
        Gen.Const(() => (new Intake(), new Model())).SampleModelBased(
            Gen.Int[0, 2].Operation<Intake, Model>((intake, content) => intake.Take(Content(content)), (model, content) => model.Send(content)),
            Gen.Int[0, 3].Operation<Intake, Model>(Decide, (model, decision) => model.Decide(States[decision])),
            Gen.Const(0).Operation<Intake, Model>((intake, _) => intake.Tallies(), (model, _) => { }),
            equal: IsSame, iter: Cases);

    private static Evaluation Content(int content) => Intake.Dialogue((0, 3 + content, 1, 0, 1, 5), 0);

    private static void Decide(Intake intake, int decision)
    {
        var about = Content(0);
        new ReviewEvaluation(intake.Store, TimeProvider.System)
            .DecideAsync(new(about.Programme, about.Participant), about.Id, Decisions[decision], "looked at", null, default).GetAwaiter().GetResult();
    }

    private static bool IsSame(Intake intake, Model model)
    {
        var stored = intake.Store.Everything("award-1") is [.., var last] ? last : null;
        return stored?.State == model.State && (stored?.Decisions.Select(each => each.State) ?? []).SequenceEqual(model.Decided)
            && intake.Tallies().Values.Sum(each => each.Dialogues) == (model.State == EvaluationState.Approved ? 1 : 0);
    }

    private sealed class Model
    {
        private int content = -1;

        public EvaluationState? State { get; private set; }

        public List<EvaluationState> Decided { get; } = [];

        public void Send(int sent)
        {
            if (sent == content) return;
            (content, State) = (sent, EvaluationState.Approved);
        }

        public void Decide(EvaluationState state)
        {
            if (State is null || State == state) return;
            State = state;
            Decided.Add(state);
        }
    }
}
