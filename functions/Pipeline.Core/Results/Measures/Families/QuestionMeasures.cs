using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Measures.Families;

/// <summary>What was answered to each question, and the way that the scores take through the questionnaire.</summary>
internal static class QuestionMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        var journey = new Journey([.. sources.Scored], sources.Tallies);
        for (var index = 0; index < sources.Programme.Questions.Count; index++)
            foreach (var measure in OfQuestion(index, journey, sources)) yield return measure;
        foreach (var measure in SentimentsOf(sources)) yield return measure;
        foreach (var question in sources.Questions) yield return new ContributionMeasure(question, sources.Tallies);
    }

    private static IEnumerable<IMeasure> OfQuestion(int index, Journey journey, MeasureSources sources)
    {
        var question = sources.Programme.Questions[index];
        yield return CountMeasure.OfQuestion(index, sources.Tallies);
        var measurand = sources.Questions.FirstOrDefault(each => each.Id == question.Id);
        if (measurand is not null) yield return new MeanMeasure("mean", question.Id, measurand, sources.Tallies, sources.Intervals);
        if (question.Kind == QuestionKind.Nps) yield return new NpsMeasure(index, sources.Tallies);
        for (var answer = 0; answer < question.AnswerCount; answer++)
            yield return new ShareMeasure("share", $"{question.Id}={question.AnswerAt(answer)}", index, answer, sources.Tallies);
        if (measurand is null || measurand.Scale.Unit != FigureUnit.Score) yield break;
        foreach (var measure in AnswerCountMeasure.Of(measurand, sources.Tallies)) yield return measure;
        yield return new StepMeasure(measurand, journey);
    }

    private static IEnumerable<IMeasure> SentimentsOf(MeasureSources sources)
    {
        var index = sources.Layout.Question(sources.Programme.Highlights?.Sentiment ?? "");
        if (index < 0) yield break;
        var question = sources.Programme.Questions[index];
        for (var answer = 0; answer < question.AnswerCount; answer++)
            yield return new ShareMeasure("sentiment", question.AnswerAt(answer), index, answer, sources.Tallies);
    }
}
