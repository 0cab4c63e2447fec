using System.Globalization;
using Pipeline.Core.Alerts;
using Pipeline.Core.Json;
using Pipeline.Core.Retention;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Builds the rules from a definition without faults; every default of a rule is here.</summary>
internal static class RulesAssembly
{
    public static Rules Build(Place rules) => new(
        ManualReview: rules["review"].Text == "manual",
        MinimumShown: rules["minimumShown"].Whole ?? 5,
        MinimumContributors: rules["minimumContributors"].Whole ?? 5,
        MinimumQuotes: rules["minimumQuotes"].Whole ?? 8,
        MinimumClass: rules["minimumClass"].Whole ?? 3,
        DialoguesToQualify: rules["dialoguesToQualify"].Whole ?? 20,
        ChannelDialoguesToQualify: rules["channelDialoguesToQualify"].Whole ?? 3,
        ChannelDialoguesToWin: rules["channelDialoguesToWin"].Whole ?? 8,
        WinnerFloor: rules["winnerFloor"].Number,
        TieBreak: rules["tieBreak"].Texts,
        ReportsWaitForApproval: rules["reports"].Text != "auto",
        PostsWaitForApproval: rules["posts"].Text != "auto",
        QuotesWaitForApproval: rules["quotes"].Text != "auto")
    {
        Hours = rules["hours"].IsGiven ? new ContactHours(TimeOf(rules["hours"]["from"]), TimeOf(rules["hours"]["through"])) : null,
        Alerts = rules["alerts"]["enabled"].Flag == true ? new AlertRule(rules["alerts"]["totalBelow"].Number ?? 40) : null,
        Retention = Retention(rules["retention"]),
    };

    private static RetentionRule Retention(Place days) => new(
        days["payloads"].Whole ?? RetentionRule.Default.Payloads,
        days["quarantine"].Whole ?? RetentionRule.Default.Quarantine,
        days["links"].Whole ?? RetentionRule.Default.Links,
        days["audit"].Whole ?? RetentionRule.Default.Audit,
        days["deliveries"].Whole ?? RetentionRule.Default.Deliveries);

    private static TimeOnly TimeOf(Place time) => TimeOnly.ParseExact(time.Text!, "HH:mm", CultureInfo.InvariantCulture);
}
