using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>The winner of a final season: Null while the season runs, when first place is shared and when nobody won.</summary>
internal static class WinnerStory
{
    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        if (request.Phase != Phase.Final) return null;
        if (request.Figures.OnlyWinner() is not { } winner || request.Programme.FindParticipant(winner) is not { } participant) return null;
        var (programme, figures) = (request.Programme, request.Figures);
        if (figures.Find(FigureId.TotalOfAll(new Slice(participant.Id))) is not { } total) return null;
        var step = programme.Highlights?.Pair is { } pair ? Step.Find(figures, pair, participant.Id) : null;
        var subject = programme.Highlights is { ShareQuestion: { } question, ShareOption: { } option } ? $"{question}={option}" : null;
        var share = subject is null ? null : figures.Find(new FigureId("share", subject, new Slice(participant.Id)));
        var better = share is null ? 0 : programme.Participants.Count(each => figures.Find(new FigureId("share", subject!, new Slice(each.Id))) is { } other && other.Value > share.Value);
        return Model.Of(
            ("name", participant.Name),
            ("class", programme.Classes.FirstOrDefault(each => each.Id == participant.Class)?.Name.In(locale.Code)),
            ("won", new Ruling("the only winner of the season", total.Id)),
            ("total", total.Id),
            ("from", step?.From.Id),
            ("to", step?.To.Id),
            ("moves", step?.Moves),
            ("share", share?.Id),
            ("better", better > 0 ? new Counted(better, "participants with a higher share than the winner") : null));
    }
}
