namespace Pipeline.SelfHost.Archive;

/// <summary>Everything that an archive is made of.</summary>
internal sealed record ArchiveParts(
    DefinitionsPart Definitions,
    ErasuresPart Erasures,
    EvaluationsPart Evaluations,
    WaitingPart Waiting,
    AccountsPart Accounts,
    SubscribersPart Subscribers,
    ShopperLinksPart Shoppers,
    TextsPart Texts,
    PeriodsPart Periods,
    LinksPart Links,
    EvaluationsParquet Parquet);
