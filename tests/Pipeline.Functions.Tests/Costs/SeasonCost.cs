using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>What a season costs by the counts of its stages and the list prices: December to March with a month after it, a report and a mail for each participant.</summary>
internal sealed class SeasonCost(CountedSeasons counts, SeasonSize size)
{
    private const int Days = 152, Months = 5, Weeks = 18, WholeMonths = 4, EventsAMail = 2;

    // One season; a step of a period takes a minute at the most here, everything else is charged as the second that is the least that is charged.
    private const int StepsOfAPeriod = 5, SecondsOfAStep = 60, InstanceGigabytes = 2;

    // The default retention of what was sent is longer than this, so that a year of keeping is charged.
    private const int MonthsKept = 12;

    private const decimal Gigabyte = 1_073_741_824m, LogBytesOfAnExecution = 5_000;

    public int Evaluations => size.Participants * size.EvaluationsEach;

    public StorageOperations Operations =>
        ((counts.Door.Evaluation + counts.Count.Participant + counts.Count.Evaluation) * Evaluations)
        + ((counts.CloseWeek + counts.DraftWeek + counts.RestOfWeek) * (Weeks + WholeMonths)).At(size)
        + (counts.CloseSeason + counts.DraftSeason + counts.Render + counts.Mail).At(size)
        + (counts.Event.Participant * EventsAMail * size.Participants)
        + (counts.DayOfTicks * Days).At(size);

    public long Executions => Evaluations + ((long)EventsAMail * size.Participants) + Steps + ((long)Days * DeclaredTimer.All.Sum(timer => timer.RunsADay));

    public long GigabyteSeconds => InstanceGigabytes * (Executions + (Steps * SecondsOfAStep));

    public decimal TableGigabytes => ((Sizes.EvaluationInTables * (decimal)Evaluations) + (Sizes.ParticipantInTables * size.Participants)) / Gigabyte;

    public decimal BlobGigabytes => ((Sizes.EvaluationInBlobs * (decimal)Evaluations) + (Sizes.ParticipantInBlobs * size.Participants)) / Gigabyte;

    public decimal LogGigabytes => LogBytesOfAnExecution * Executions / Gigabyte;

    public IReadOnlyList<(string What, string HowMuch, decimal Dollars)> Lines
    {
        get
        {
            var operations = Operations;
            return
            [
                ("table operations", Number(operations.TableWrites + operations.TableReads), ListPrices.TableOperation.For(operations.TableWrites + operations.TableReads)),
                ("blobs written and listed", Number(operations.BlobWrites + operations.BlobLists), ListPrices.BlobWrite.For(operations.BlobWrites + operations.BlobLists)),
                ("blobs read", Number(operations.BlobReads), ListPrices.BlobRead.For(operations.BlobReads)),
                ("queue operations", Number(operations.Queue), ListPrices.QueueOperation.For(operations.Queue)),
                ("tables, kept for a year", $"{TableGigabytes:0.00} GB", ListPrices.TableCapacity.For(TableGigabytes * MonthsKept)),
                ("blobs, kept for a year", $"{BlobGigabytes:0.00} GB", ListPrices.BlobCapacity.For(BlobGigabytes * MonthsKept)),
                ("executions", Number(Executions), ListPrices.Execution.For(Beyond(Executions, ListPrices.FreeExecutions))),
                ("GB-s on demand", Number(GigabyteSeconds), ListPrices.GigabyteSecond.For(Beyond(GigabyteSeconds, ListPrices.FreeGigabyteSeconds))),
                ("logs", $"{LogGigabytes:0.00} GB", ListPrices.Logs.For(Beyond(LogGigabytes, ListPrices.FreeLogGigabytes))),
                ("secrets", "below 10 000 operations", ListPrices.Secrets.For(10_000)),
                ("mails", $"{Number(size.Participants)} in one month", ListPrices.Mails.For(1)),
            ];
        }
    }

    public decimal Dollars => Lines.Sum(line => Math.Round(line.Dollars, 2, MidpointRounding.AwayFromZero));

    /// <summary>What an instance costs that answers at once also after an idle hour.</summary>
    public static decimal AlwaysReadyMonth => ListPrices.AlwaysReady.For(InstanceGigabytes * 730 * 3600);

    private static int Steps => (Weeks + WholeMonths + 1) * StepsOfAPeriod;

    private static string Number(long number) => number.ToString("#,0", CostTable.Format);

    private static decimal Beyond(decimal amount, decimal freeAMonth) => Math.Max(0, amount - (freeAMonth * Months));
}
