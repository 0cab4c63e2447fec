using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>
/// The channel that the programme names; else the one with the lowest contribution to the highlighted share. Of equal ones the one with more dialogues
/// behind it, then the one that the programme lists first.
/// </summary>
internal static class FocusChoice
{
    /// <summary>A contribution that is printed as nothing pulls neither way.</summary>
    private const double SmallestPull = 0.05;

    public static PostOccasion Of(Programme programme, IFigures figures)
    {
        if (programme.Highlights is not { ShareQuestion: { } question, ShareOption: { } option } highlights)
            return new PostOccasion.Missing("the programme highlights no share");
        if (highlights.Channel is { } named)
        {
            return figures.Find(FigureId.Share(question, option, new Slice(Channel: named))) is null
                ? new PostOccasion.Missing($"the highlighted share has no figure on channel {named}")
                : new PostOccasion.Given(new ChannelFocus(named, IsNamed: true));
        }

        var lowest = programme.Channels
            .Where(channel => figures.Find(FigureId.Share(question, option, new Slice(Channel: channel.Id))) is not null)
            .Select(channel => (channel.Id, Pull: figures.Find(FigureId.Contribution(question, new Slice(Channel: channel.Id)))))
            .Where(each => each.Pull is { Value: <= -SmallestPull })
            .OrderBy(each => each.Pull!.Value).ThenByDescending(each => each.Pull!.N).FirstOrDefault();
        return lowest.Pull is null
            ? new PostOccasion.Missing("no channel pulls the highlighted share down")
            : new PostOccasion.Given(new ChannelFocus(lowest.Id, IsNamed: false));
    }
}
