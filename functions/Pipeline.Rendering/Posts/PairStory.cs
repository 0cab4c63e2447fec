using Pipeline.Core.Posts;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>The highlighted pair: where the score starts and ends, whether it moves, and how that differs by channel in the programme's order.</summary>
internal static class PairStory
{
    /// <summary>How far below all other channels one must start to be said to start weakest.</summary>
    private const decimal WeakStart = 5;

    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        if (request.Programme.Highlights?.Pair is not { } pair) return null;
        var (programme, figures) = (request.Programme, request.Figures);
        if (programme.FindQuestion(pair.From) is not { } from || programme.FindQuestion(pair.To) is not { } to) return null;
        if (Step.Find(figures, pair) is not { } all) return null;
        List<(string Name, Step Step)> channels =
        [
            .. from channel in programme.Channels
               let step = Step.Find(figures, pair, channel: channel.Id)
               where step is not null
               select (channel.Name.In(locale.Code), step),
        ];
        return Model.Of(
            ("first", QuestionStory.Of(programme, from, locale)),
            ("second", QuestionStory.Of(programme, to, locale)),
            ("from", all.From.Id),
            ("to", all.To.Id),
            ("moves", all.Moves),
            ("ruling", all.Ruling),
            ("channels", Model.List(Channels(channels))),
            ("bars", Model.List(channels.Select(each => ChartRow.Of(Capital.Of(each.Name), false, each.Step.From.Id, each.Step.To.Id)))));
    }

    private static IEnumerable<ScriptObject> Channels(List<(string Name, Step Step)> channels)
    {
        Step? before = null;
        foreach (var (name, step) in channels)
        {
            var weakest = channels.Count > 1 && channels.TrueForAll(other => other.Step == step || other.Step.Start - step.Start >= WeakStart);
            var compared = step.Moves == Step.Falls && before is not null
                ? Compared.Of(step.Fall, before.Fall, before.From.Id, before.To.Id, step.From.Id, step.To.Id)
                : null;
            if (step.Moves == Step.Falls) before = step;
            yield return Model.Of(
                ("name", name),
                ("from", step.From.Id),
                ("to", step.To.Id),
                ("moves", step.Moves),
                ("compared", compared),
                ("starts_weakest", weakest ? WeakestStart(channels.Select(each => each.Step)) : null));
        }
    }

    private static Ruling WeakestStart(IEnumerable<Step> steps) =>
        new($"starts at least {WeakStart} points below every other channel", [.. steps.Select(step => step.From.Id)]);
}
