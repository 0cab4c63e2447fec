using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Appeals;

/// <summary>A small season in which Nordlys Kraft (d-0, d-3, …) leads, and its appeals.</summary>
internal static class AppealSeason
{
    public const string Evaluation = "d-0";
    public const string Participant = "nordlys-kraft";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static AppealChange Worse { get; } = new(new Dictionary<string, string?> { ["welcome"] = "no", ["valued"] = "no", ["would-buy"] = "no" }, null, null, false);

    public static AppealChange Withdrawn { get; } = new(new Dictionary<string, string?>(), null, null, true);

    public static async Task<InMemoryPipeline> PlayAsync(Func<ProgrammeBuilder, ProgrammeBuilder>? with = null)
    {
        var builder = new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 2, DialoguesToQualify = 2 });
        var pipeline = new InMemoryPipeline((with?.Invoke(builder) ?? builder).Build());
        for (var index = 0; index < 12; index++)
        {
            await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme)
                .WithId($"d-{index}").About(pipeline.Programme.Participants[index % 3].Id).At($"2026-01-{10 + index}T11:00:00+01:00")
                .Answering("valued", index % 3 == 0 || index > 8 ? "yes" : "no").Build());
        }

        return pipeline;
    }

    public static AppealRequest Request(InMemoryPipeline pipeline, string evaluation = Evaluation, AppealParty by = AppealParty.Leader) =>
        new(pipeline.Programme.Id, Participant, evaluation, AppealKind.Rescore, "Vi ble  ikke\u202Espurt.", by, null);

    public static async Task<Appeal> OpenAsync(InMemoryPipeline pipeline) =>
        (await pipeline.Appeals.Open.OpenAsync(Request(pipeline), Cancellation)).ShouldBeOfType<OpenedAppeal.Opened>().Appeal;
}
