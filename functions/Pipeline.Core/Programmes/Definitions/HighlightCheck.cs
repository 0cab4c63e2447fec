using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>
/// The highlighted share, feelings and drivers name questions that can carry them, and the channel in focus is one of the programme's. The highlighted pair is checked with the pairs.
/// </summary>
internal static class HighlightCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var highlights = programme["highlights"];
        var known = References.Ids(programme, "questions");
        return
        [
            .. References.Check(highlights["channel"], "channel", References.Ids(programme, "channels")),
            .. References.Check(highlights["share"]["question"], "question", known),
            .. CheckShare(programme, highlights["share"]),
            .. References.Check(highlights["sentiment"], "question", known),
            .. CheckKind(programme, highlights["sentiment"], kind => kind == "unscored", "Feelings are asked with an unscored question"),
            .. References.Check(highlights["drivers"], "question", known),
            .. CheckKind(programme, highlights["drivers"], kind => kind != "unscored", "Drivers explain a question with points or numbers"),
        ];
    }

    private static IEnumerable<Fault> CheckShare(Place programme, Place share)
    {
        var question = References.Question(programme, share["question"]);
        if (question["kind"].Text is "scale" or "nps")
            return [share["question"].Fault("A share is of a question with options; name a scored or an unscored one.")];
        return question.IsObject ? References.Check(share["option"], "option", References.Ids(question, "options", "code")) : [];
    }

    private static IEnumerable<Fault> CheckKind(Place programme, Place reference, Func<string, bool> fits, [Sentence] string rule)
    {
        if (References.Kind(programme, reference) is { } kind && !fits(kind))
            yield return reference.Fault($"{rule}; {Wording.Quoted(reference.Text!)} is of kind {Wording.Quoted(kind)}.");
    }
}
