using Pipeline.Core.Periods;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// A season as counts. Nothing else is given: every figure of the season follows from them, and what they leave open is drawn from the seed.
/// </summary>
public sealed record SeasonShape
{
    /// <summary>The programme's id, its name by locale, and what the ids of its evaluations begin with.</summary>
    public required string Programme { get; init; }

    public required IReadOnlyDictionary<string, string> Name { get; init; }
    public required string IdPrefix { get; init; }
    public required DayRange Days { get; init; }
    public required DateOnly AwardDate { get; init; }

    /// <summary>When the next season starts, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Next { get; init; }

    /// <summary>Weekdays on which nobody is contacted.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];

    public required IReadOnlyList<DialoguePlan> Plans { get; init; }

    /// <summary>Dialogues answered "yes" on each highlighted question. Would-buy is counted among the dialogues that are not blank.</summary>
    public required ChannelCounts Welcome { get; init; }

    public required ChannelCounts Valued { get; init; }
    public required ChannelCounts WouldBuy { get; init; }
    public BlankShape? Blanks { get; init; }
    public WinnerShape? Winner { get; init; }

    /// <summary>Participants with "yes" on would-buy in every dialogue; null leaves it to the draw.</summary>
    public int? AlwaysWouldBuy { get; init; }

    /// <summary>Contacts that nobody answered; they carry no answers and are drawn from the dialogues of the plans.</summary>
    public ChannelCounts Unanswered { get; init; }

    /// <summary>Chat dialogues held with a chatbot, and those a chatbot handed over to a person.</summary>
    public int Chatbots { get; init; }

    public int Handovers { get; init; }

    /// <summary>Evaluations that are corrected after review: the same id comes again with other content.</summary>
    public int Revisions { get; init; }

    public required int Shoppers { get; init; }

    /// <summary>How many participants have bought the full report; the winner is always one of them.</summary>
    public int FullReports { get; init; }

    /// <summary>Of ten comment fields, how many are filled.</summary>
    public int CommentsOfTen { get; init; }

    public int Participants => Plans.Sum(plan => plan.Participants);

    /// <summary>Contacts per channel.</summary>
    public ChannelCounts Dialogues =>
        ChannelCounts.From(channel => Plans.Sum(plan => plan.Participants * plan.Dialogues[channel]));

    /// <summary>The season of 2021 as published, in counts.</summary>
    public static SeasonShape Kundeserviceprisen2021 { get; } = new()
    {
        Programme = "kundeserviceprisen-2021",
        Name = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb"] = "Kundeserviceprisen 2021",
            ["nn"] = "Kundeserviceprisen 2021",
            ["da"] = "Kundeserviceprisen 2021",
            ["sv"] = "Kundservicepriset 2021",
            ["en"] = "The Customer Service Award 2021",
        },
        IdPrefix = "ksp21",
        Days = new(new(2020, 12, 1), new(2021, 3, 31)),
        AwardDate = new(2021, 4, 29),
        Next = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb"] = "månedsskiftet november/desember 2021",
            ["nn"] = "månadsskiftet november/desember 2021",
            ["da"] = "månedsskiftet november/december 2021",
            ["sv"] = "månadsskiftet november/december 2021",
            ["en"] = "the turn of November/December 2021",
        },
        ClosedDays = [new(2020, 12, 24), new(2020, 12, 25), new(2020, 12, 31), new(2021, 1, 1)],
        Plans = [new(74, new(6, 12, 7, 0)), new(50, new(6, 10, 0, 9)), new(32, new(13, 12, 0, 0))],
        Welcome = new(1077, 1563, 457, 361),
        Valued = new(966, 1385, 328, 280),
        WouldBuy = new(949, 1334, 339, 277),
        Blanks = new("offentlig", 6, 2, new(6, 67, 0, 0)),
        Winner = new("sognenett", 0, 1),
        AlwaysWouldBuy = 18,
        Chatbots = 26,
        Handovers = 14,
        Shoppers = 98,
        FullReports = 60,
        CommentsOfTen = 7,
    };

    /// <summary>
    /// A season of any scale in the proportions of the published one: contacts are spread over the channels and yes answers over the contacts as there,
    /// to the nearest whole count.
    /// </summary>
    public static SeasonShape OfSize(int participants, int dialoguesEach)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(participants);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dialoguesEach);
        return SeasonScale.Of(Kundeserviceprisen2021, participants, dialoguesEach);
    }
}
