using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Results;
using Pipeline.Testing.Twins;

namespace Pipeline.Testing;

/// <summary>What is done about appeals in a pipeline on twins.</summary>
public sealed class InMemoryAppeals
{
    public InMemoryAppeals(InMemoryPipeline pipeline, EarlierPeriods earlier)
    {
        var (printed, words) = (new PlainPrintedFigures(), new PlainChosenWords());
        Open = new OpenAppeal(Store, pipeline.Evaluations, pipeline.Clock);
        Move = new MoveAppeal(Store, pipeline.Clock);
        Preview = new PreviewAppeal(
            Store, pipeline.Evaluations, pipeline.Periods, new HypotheticalFigures(earlier, pipeline.ResultsStore, pipeline.Evaluations),
            new UntrueTexts(pipeline.Drafts, printed, words), new UntrueReports(pipeline.Deliveries, pipeline.Reports, pipeline.Evaluations, printed, words));
        var correct = new CorrectEvaluation(pipeline.Evaluations, new ReviewEvaluation(pipeline.Evaluations, pipeline.Clock), pipeline.Clock);
        Resolve = new ResolveAppeal(Store, pipeline.Evaluations, correct, new TellAgain(pipeline.Periods, pipeline.Close, pipeline.Works), Move);
    }

    public InMemoryAppealStore Store { get; } = new();

    public OpenAppeal Open { get; }

    public MoveAppeal Move { get; }

    public PreviewAppeal Preview { get; }

    public ResolveAppeal Resolve { get; }
}
