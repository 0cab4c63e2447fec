using Pipeline.Core.Alerts;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Alerts;

public sealed class BadDialogueTests
{
    [Fact]
    public void A_dialogue_that_is_as_good_as_asked_is_not_bad()
    {
        var award = new ProgrammeBuilder().Build();
        var stored = new StoredEvaluationBuilder(new EvaluationBuilder(award).Answering("asked-needs", "partly")).Build();
        var points = DialogueScore.Of(award, stored.Evaluation.Answers).Total!.Value / 1000m;

        BadDialogue.Is(award, stored, points).ShouldBeFalse();
        BadDialogue.Is(award, stored, points + 0.001m).ShouldBeTrue();
    }
}
