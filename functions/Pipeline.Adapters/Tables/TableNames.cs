namespace Pipeline.Adapters.Tables;

/// <summary>Every table there is.</summary>
public static class TableNames
{
    public const string Evaluations = "evaluations";
    public const string Periods = "periods";
    public const string Results = "results";
    public const string Drafts = "drafts";
    public const string Quotes = "quotes";
    public const string Reports = "reports";
    public const string ReportTokens = "reporttokens";
    public const string Deliveries = "deliveries";
    public const string Mailings = "mailings";
    public const string Contacts = "contacts";
    public const string ContactTokens = "contacttokens";
    public const string Subscribers = "subscribers";
    public const string ShopperLinks = "shopperlinks";
    public const string Quarantine = "quarantine";
    public const string Appeals = "appeals";
    public const string Alerts = "alerts";
    public const string Flags = "flags";
    public const string Audit = "audit";
    public const string Erasures = "erasures";
    public const string Ticks = "ticks";

    public static IReadOnlyList<string> All { get; } =
        [Evaluations, Periods, Results, Drafts, Quotes, Reports, ReportTokens, Deliveries, Mailings, Contacts, ContactTokens, Subscribers, ShopperLinks, Quarantine, Appeals, Alerts, Flags, Audit, Erasures, Ticks];
}
