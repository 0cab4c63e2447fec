using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The shape of the award's rules.</summary>
internal static class RulesShape
{
    private static readonly NumberShape Count = NumberShape.Whole(0, 100_000);

    private static readonly TextShape Time = new("a time of day such as 09:00", "(?:[01][0-9]|2[0-3]):[0-5][0-9]", 5);

    private static readonly ObjectShape Hours = new("the hours of contact",
        Required("from", Time, "The earliest local time of a contact."),
        Required("through", Time, "The latest local time of a contact."));

    private static readonly ObjectShape Alerts = new("the alerts",
        Optional("enabled", new FlagShape(), "Whether a participant's contacts are mailed about its bad dialogues, a week's at a time; default false."),
        Optional("totalBelow", new NumberShape(0, 100, whole: false), "The score below which a dialogue is a bad one; default 40."));

    private static readonly NumberShape Days = NumberShape.Whole(1, 36_500);

    private static readonly ObjectShape Retention = new("the retention",
        Optional("payloads", Days, "The days for which what was sent of an evaluation is kept, since it came; default 400."),
        Optional("quarantine", Days, "The days for which a quarantined payload is kept, since it was replayed or discarded; default 90."),
        Optional("links", Days, "The days for which a shopper's link to the form and the tokens of links to reports are kept, since they closed; default 90."),
        Optional("audit", Days, "The days for which the desk's audit entries are kept; of several programmes the longest holds; default 730."),
        Optional("deliveries", Days, "The days for which what the mail service told of a mail and the addresses of newsletters' readers are kept, since it told the last; default 730."));

    public static ObjectShape Rules { get; } = new("the rules",
        Optional("review", new WordShape("auto", "manual"), "auto (default) counts an evaluation at once, manual after approval."),
        Optional("minimumShown", Count, "The fewest dialogues a figure is shown for; default 5."),
        Optional("minimumContributors", Count,
            "The fewest participants, each with enough dialogues to be shown, behind a figure of a class; default 5."),
        Optional("minimumQuotes", Count, "The fewest dialogues a quote is shown for; default 8."),
        Optional("minimumClass", Count, "The fewest participants of a class with a winner; default 3."),
        Optional("dialoguesToQualify", Count, "The fewest dialogues a participant needs to win; default 20."),
        Optional("channelDialoguesToQualify", Count,
            "The fewest dialogues in each channel planned for a participant that wants a place; default 3."),
        Optional("channelDialoguesToWin", Count, "The fewest dialogues in a channel of a participant that is best in it; default 8."),
        Optional("winnerFloor", new NumberShape(0, 100, whole: false), "The total that a winner must reach; no floor when absent."),
        Optional("tieBreak", new ArrayShape(TextShape.Reference("a scored question"), distinct: true),
            "What decides between equal totals, in order: \"answered\" (the share of contacts answered) or scored questions. Else the place is shared."),
        Optional("hours", Hours, "When participants are contacted on working days; a contact outside is marked for review. Any time when absent."),
        Optional("unanswered", new WordShape("zero"), "A contact that was not answered counts 0 in the total over all contacts."),
        Optional("alerts", Alerts, "Alerts about single bad dialogues, which name no shopper, no time and no comment."),
        Optional("retention", Retention, "How many days things are kept that are no results; then a nightly round deletes them."),
        Optional("reports", new WordShape("approve", "auto"), "Whether reports wait for approval (default) or go out when rendered."),
        Optional("posts", new WordShape("approve", "auto"), "Whether posts wait for approval (default) or are published when drafted."),
        Optional("quotes", new WordShape("approve", "auto"),
            "Whether a post quotes only what an editor approved (default) or all of the shortlist that nobody rejected."));
}
