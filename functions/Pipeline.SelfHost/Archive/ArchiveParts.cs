namespace Pipeline.SelfHost.Archive;

/// <summary>Everything that an archive is made of.</summary>
internal sealed record ArchiveParts(
    DefinitionsPart Definitions, ErasuresPart Erasures, EvaluationsPart Evaluations, AccountsPart Accounts, PeriodsPart Periods, LinksPart Links, EvaluationsParquet Parquet);
