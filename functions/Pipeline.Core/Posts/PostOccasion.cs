using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Results.Drivers;
using Pipeline.Core.Statistics.Drivers;

namespace Pipeline.Core.Posts;

/// <summary>Whether the figures of a period give anything to write a post about, decided before a word is written.</summary>
public abstract record PostOccasion
{
    private PostOccasion()
    {
    }

    public static PostOccasion Of(string post, Programme programme, Phase phase, IFigures figures) => post switch
    {
        PostNames.Winners or PostNames.Drivers or PostNames.ChannelInFocus when phase != Phase.Final => new Missing("the season is not final"),
        PostNames.Winners => OfWinners(figures),
        PostNames.Drivers => OfDrivers(programme, figures),
        PostNames.ChannelInFocus => FocusChoice.Of(programme, figures),
        _ => new Given(null),
    };

    private static PostOccasion OfWinners(IFigures figures) => figures.Winners.Any(winner => winner.Participants.Count > 0)
        ? new Given(null)
        : new Missing(figures.Winners.FirstOrDefault(winner => winner.Scope == Winner.Overall)?.Reason ?? "nobody won");

    private static PostOccasion OfDrivers(Programme programme, IFigures figures)
    {
        if (DriverQuestions.Outcome(programme) is null) return new Missing("the programme names no outcome with points");
        return DriverQuestions.Of(programme).Any(question => figures.Find(new FigureId("driver", question.Id, default)) is not null)
            ? new Given(null)
            : new Missing($"fewer than {DriverSampleSize.SmallestForFirst} dialogues are complete, or their answers do not vary");
    }

    /// <summary>There is; `Focus` is the channel that the post looks at, null for a post that looks at none.</summary>
    public sealed record Given(ChannelFocus? Focus) : PostOccasion;

    /// <summary>There is not, because of what the words say.</summary>
    public sealed record Missing([Sentence] string Because) : PostOccasion;
}
