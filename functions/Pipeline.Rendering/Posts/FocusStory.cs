using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>One channel: its share beside all, the way through its dialogues, its waits, and what answered. Null when the post looks at no channel.</summary>
internal static class FocusStory
{
    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        var (programme, figures) = (request.Programme, request.Figures);
        if (request.Focus is not { } focus || programme.FindChannel(focus.Channel) is not { } channel) return null;
        var slice = new Slice(Channel: channel.Id);
        var pull = programme.Highlights?.ShareQuestion is { } question ? figures.Find(FigureId.Contribution(question, slice)) : null;
        return Model.Of(
            ("channel", channel.Name.In(locale.Code)),
            ("dialogues", channel.Dialogues.In(locale.Code)),
            ("number", figures.Find(FigureId.Dialogues(slice))?.Id),
            ("chosen", focus.IsNamed ? null : new Ruling("the lowest contribution of the channels", pull is null ? [] : [pull.Id])),
            ("share", Share(programme, figures, slice)?.Id),
            ("pull", pull?.Id),
            ("pulls_down", pull is not null && Rounding.Round(pull.Value, 1) < 0 ? new Ruling("a contribution below 0", pull.Id) : null),
            ("pulls_up", pull is not null && Rounding.Round(pull.Value, 1) > 0 ? new Ruling("a contribution above 0", pull.Id) : null),
            ("step", StepOf(programme, figures, channel.Id)),
            ("half", Wait(figures, 50, slice)),
            ("ninth", Wait(figures, 90, slice)),
            ("all_answered", figures.Find(FigureId.Share("outcome", "answered", slice)) is { Value: 100 } every ? new Ruling("every contact was answered", every.Id) : null),
            ("answered", figures.Find(FigureId.Share("outcome", "answered", slice))?.Id),
            ("answered_all", figures.Find(FigureId.Share("outcome", "answered"))?.Id),
            ("bots", ChatbotStory.Of(programme, figures, channel.Id)));
    }

    private static Figure? Share(Programme programme, IFigures figures, Slice slice) =>
        programme.Highlights is { ShareQuestion: { } question, ShareOption: { } option } ? figures.Find(FigureId.Share(question, option, slice)) : null;

    private static ScriptObject? StepOf(Programme programme, IFigures figures, string channel) =>
        programme.Highlights?.Pair is { } pair && Step.Find(figures, pair, channel: channel) is { } step
            ? Model.Of(("from", step.From.Id), ("to", step.To.Id), ("moves", step.Moves), ("ruling", step.Ruling))
            : null;

    /// <summary>A quantile of the wait, as what may be said of a half or nine of ten; an unanswered contact waits without end.</summary>
    private static ScriptObject? Wait(IFigures figures, int hundredths, Slice slice) => figures.Find(FigureId.WaitQuantile(hundredths, slice)) is { } wait
        ? Model.Of(("wait", wait.Id), ("ruling", new Ruling($"{hundredths} of 100 contacts were answered within it", wait.Id)))
        : null;
}
