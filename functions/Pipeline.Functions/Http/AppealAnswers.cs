using Microsoft.AspNetCore.Http;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>Answers to what is asked about appeals.</summary>
public static class AppealAnswers
{
    /// <summary>One page of those asked for, open ones first and then the newest, with how many there are in all and of each state.</summary>
    public static Answer Of(string programme, IReadOnlyList<Appeal> appeals, AppealQuery asked)
    {
        var taken = appeals.Where(asked.Filter.Takes).OrderByDescending(each => each.IsOpen).ThenByDescending(each => each.OpenedAt).ToList();
        return Answer.Json(StatusCodes.Status200OK, new
        {
            programme,
            total = taken.Count,
            states = taken.GroupBy(each => AppealWords.Of(each.State)).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
            skip = asked.Skip,
            items = taken.Skip(asked.Skip).Take(asked.Top).Select(AppealAnswer.Of),
        });
    }

    public static Answer Of(OpenedAppeal opened) => opened switch
    {
        OpenedAppeal.Opened(var appeal) => Answer.Json(StatusCodes.Status201Created, AppealAnswer.Of(appeal)),
        OpenedAppeal.OpenAlready(var appeal) => Answer.Problem(
            StatusCodes.Status409Conflict, "An appeal is open already", $"Appeal {appeal.Id} about this dialogue is {AppealWords.Of(appeal.State)}; close it first."),
        OpenedAppeal.NoDialogue => Faults.Unknown("The participant has no such evaluation."),
        OpenedAppeal.TooMany(var open) => Answer.Problem(StatusCodes.Status429TooManyRequests, "Too many are open", $"{open} appeals are open already."),
        _ => throw new NotSupportedException("An appeal had an outcome that nobody handles."),
    };

    public static Answer Of(MovedAppeal moved) => moved switch
    {
        MovedAppeal.Moved(var appeal) => Answer.Json(StatusCodes.Status200OK, AppealAnswer.Of(appeal)),
        MovedAppeal.NotAllowed(var appeal) => Answer.Problem(
            StatusCodes.Status409Conflict, "The appeal cannot move so",
            AppealMoves.IsOpen(appeal.State) ? $"It has moved {appeal.History.Count} times; close it." : $"It is {AppealWords.Of(appeal.State)}; open another about the dialogue."),
        MovedAppeal.Faulty(var faults) => Faults.In("change", StatusCodes.Status422UnprocessableEntity, faults),
        MovedAppeal.Unknown => Unknown(),
        _ => throw new NotSupportedException("A move of an appeal had an outcome that nobody handles."),
    };

    public static Answer Of(PreviewedAppeal previewed) => previewed switch
    {
        PreviewedAppeal.Previewed(var preview) => Answer.Json(StatusCodes.Status200OK, preview),
        PreviewedAppeal.Faulty(var faults) => Faults.In("change", StatusCodes.Status422UnprocessableEntity, faults),
        PreviewedAppeal.Unknown => Unknown(),
        _ => throw new NotSupportedException("A preview had an outcome that nobody handles."),
    };

    /// <summary>The page for a contact; what could not be taken has a status that says so.</summary>
    public static Answer? Of(AppealPageView? page) => page is null ? null : Pages.PrivateForm(page.Html, page.Face switch
    {
        AppealFace.Incomplete or AppealFace.TooLong => StatusCodes.Status422UnprocessableEntity,
        AppealFace.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status200OK,
    });

    private static Answer Unknown() => Faults.Unknown("There is no such appeal, or its evaluation is gone.");
}
