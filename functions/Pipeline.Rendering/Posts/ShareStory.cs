using System.Collections.ObjectModel;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>The share that the season is remembered by: in all, by channel, and which channels pull it up or down.</summary>
internal static class ShareStory
{
    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        var (programme, figures) = (request.Programme, request.Figures);
        if (programme.Highlights is not { ShareQuestion: { } id, ShareOption: { } code } || programme.FindQuestion(id) is not { } question) return null;
        if (figures.Find(FigureId.Share(id, code)) is not { } all) return null;
        var channels = programme.Channels.Where(channel => figures.Find(Share(channel)) is not null).ToList();
        return Model.Of(
            ("question", QuestionStory.Of(programme, question, locale)),
            ("option", OptionText.Of(question, code, locale)),
            ("all", all.Id),
            ("majority", Rounding.Round(all.Value, 1) > 50),
            ("channels", Model.List(channels.Select(channel => Model.Of(("name", channel.Name.In(locale.Code)), ("figure", Share(channel)))))),
            ("bars", Model.List([ChartRow.Of(null, true, all.Id), .. channels.Select(each => ChartRow.Of(Capital.Of(each.Name.In(locale.Code)), false, Share(each)))])),
            ("up", Names(channels.Where(channel => Pull(channel) > 0))),
            ("down", Names(channels.Where(channel => Pull(channel) < 0))),
            ("full", AtFullMarks(programme, figures, $"{id}={code}")));

        string Share(Channel channel) => FigureId.Share(id, code, new Slice(Channel: channel.Id)).ToString();

        // The sign of the printed contribution: one that rounds to nothing pulls neither way.
        int Pull(Channel channel) => figures.Find(FigureId.Contribution(id, new Slice(Channel: channel.Id))) is { } pull ? Math.Sign(Rounding.Round(pull.Value, 1)) : 0;

        ReadOnlyCollection<object?> Names(IEnumerable<Channel> some) => Model.List(some.Select(channel => channel.Name.In(locale.Code)));
    }

    /// <summary>How many participants have the answer in every dialogue; null when none has.</summary>
    private static Counted? AtFullMarks(Programme programme, IFigures figures, string subject)
    {
        var full = programme.Participants.Count(each => figures.Find(new FigureId("share", subject, new Slice(each.Id))) is { Value: 100 });
        return full > 0 ? new Counted(full, $"participants with share({subject}) = 100") : null;
    }
}
