using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Questions name areas, channels and classes that exist, can give points when scored, and have a scale that goes up.</summary>
internal static class QuestionCheck
{
    private const int MostSteps = 101;

    // Figures of these names are not about a question: n(dialogues), share(outcome=…), contribution(total|…).
    private static readonly string[] Reserved = ["dialogues", "outcome", "total"];

    public static IEnumerable<Fault> Check(Place programme)
    {
        var areas = References.Ids(programme, "areas");
        var channels = References.Ids(programme, "channels");
        var classes = References.Ids(programme, "classes");
        return programme["questions"].Items.SelectMany(question => (IEnumerable<Fault>)
        [
            .. CheckId(question["id"]),
            .. References.Check(question["area"], "area", areas),
            .. question["channels"].Items.SelectMany(channel => References.Check(channel, "channel", channels)),
            .. question["optionalFor"].Items.SelectMany(each => References.Check(each, "class", classes)),
            .. CheckPoints(question),
            .. CheckScale(question),
        ]);
    }

    private static IEnumerable<Fault> CheckId(Place id)
    {
        if (Reserved.Contains(id.Text)) yield return id.Fault($"\"{id.Text}\" names figures that are not about a question; choose another id.");
    }

    private static IEnumerable<Fault> CheckPoints(Place question)
    {
        var points = question["options"].Items.Select(option => option["points"].Number).ToList();
        if (question["kind"].Text == "scored" && points.Count > 0 && points.All(each => each is 0))
            yield return question["options"].Fault("No answer gives points; give the best one some, or make the question unscored.");
    }

    private static IEnumerable<Fault> CheckScale(Place question)
    {
        if (question["kind"].Text != "scale" || question["min"].Whole is not { } min || question["max"].Whole is not { } max) yield break;
        if (max <= min) yield return question["max"].Fault($"The scale goes from {min} to {max}; its max must be above its min.");
        else if (max - min >= MostSteps)
            yield return question["max"].Fault($"The scale has {max - min + 1} steps; at most {MostSteps} are possible.");
    }
}
