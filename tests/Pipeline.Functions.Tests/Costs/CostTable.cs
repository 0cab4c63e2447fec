using System.Globalization;
using System.Text;
using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>The counts, the prices and what seasons cost as they stand in infra/README.md.</summary>
internal static class CostTable
{
    public static NumberFormatInfo Format { get; } = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "." };

    public static string Of(CountedSeasons counts)
    {
        var text = new StringBuilder();
        text.AppendLine("| stage | for | table writes | table reads | blob writes | blob reads | blob lists | queue |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        Row("door: a webhook, proved, checked and stored", "each evaluation", counts.Door.Evaluation);
        Row("count: its day, when it comes alone", "each evaluation", counts.Count.Participant + counts.Count.Evaluation);
        Rows("close: a week's or month's results", counts.CloseWeek);
        Rows("close: its post and what else a period passes", counts.DraftWeek + counts.RestOfWeek);
        Rows("close: the season's results", counts.CloseSeason);
        Rows("close: its result post; three more need more data than this", counts.DraftSeason);
        Rows("render: a report", counts.Render);
        Rows("mail: one to each participant", counts.Mail);
        Row("mail: what the mail service tells", "each event", counts.Event.Participant);
        Rows("a day of ticks with nothing to do", counts.DayOfTicks);

        text.AppendLine().AppendLine("| price of | per | US dollars |").AppendLine("|---|---|---|");
        foreach (var price in ListPrices.All) text.AppendLine(Format, $"| {price.Of} | {price.Unit} | {price.Dollars.ToString("0.00####", Format)} |");

        var (award, large) = (new SeasonCost(counts, new(156, 25)), new SeasonCost(counts, new(2_000, 500)));
        text.AppendLine().AppendLine("| a season | 156 participants, 3 900 evaluations | US dollars | 2 000 participants, 1 000 000 evaluations | US dollars |").AppendLine("|---|---|---|---|---|");
        foreach (var (small, big) in award.Lines.Zip(large.Lines)) text.AppendLine($"| {small.What} | {small.HowMuch} | {Money(small.Dollars)} | {big.HowMuch} | {Money(big.Dollars)} |");
        text.AppendLine($"| together | | {Money(award.Dollars)} | | {Money(large.Dollars)} |");
        text.AppendLine($"| besides, an instance that is always ready | a month | {Money(SeasonCost.AlwaysReadyMonth)} | a month | {Money(SeasonCost.AlwaysReadyMonth)} |");
        return text.ToString().ReplaceLineEndings("\n");

        void Rows(string stage, Coefficients coefficients)
        {
            Row(stage, "once", coefficients.Fixed);
            if (coefficients.Participant != default) Row(stage, "each participant", coefficients.Participant);
        }

        void Row(string stage, string unit, StorageOperations each) => text.AppendLine(
            Format, $"| {stage} | {unit} | {each.TableWrites} | {each.TableReads} | {each.BlobWrites} | {each.BlobReads} | {each.BlobLists} | {each.Queue} |");
    }

    private static string Money(decimal dollars) => dollars.ToString("#,0.00", Format);
}
