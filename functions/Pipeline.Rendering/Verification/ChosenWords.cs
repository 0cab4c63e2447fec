using Pipeline.Core.Appeals;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>Writes texts from the figures before and after a change, and compares the words without digits that their ledgers account for by figures.</summary>
public sealed class ChosenWords(IPostRenderer posts, IReportRenderer reports) : IChosenWords
{
    public IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, PostRequest before, PostRequest after) => Between(
        keptLedgerJson, posts.Render(before).LedgerJson, posts.Render(after).LedgerJson, LedgerCorrections.Text, before.Figures, after.Figures);

    public IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, ReportRequest before, ReportRequest after) => Between(
        keptLedgerJson, reports.Render(before).LedgerJson, reports.Render(after).LedgerJson, ReportChanges.Page, before.Figures, after.Figures);

    private static IReadOnlyList<PrintedChange> Between(string kept, string was, string wouldBe, string part, IFigures before, IFigures after)
    {
        var said = WordsOf(kept, part).Select(KeyOf).ToHashSet();
        var stays = WordsOf(wouldBe, part).Select(KeyOf).ToHashSet();
        return
        [
            .. from entry in WordsOf(was, part).DistinctBy(KeyOf)
               where said.Contains(KeyOf(entry)) && !stays.Contains(KeyOf(entry))
               let figure = before.Find(entry.Figures![0])
               where figure is not null
               select new PrintedChange(figure.Id, entry.Printed, figure.Value, after.Find(figure.Id)?.Value),
        ];
    }

    private static IEnumerable<LedgerEntry> WordsOf(string ledgerJson, string part) =>
        LedgerCorrections.EntriesOf(ledgerJson, part).Where(entry => !entry.Printed.Any(char.IsDigit));

    private static (string Figures, string Printed) KeyOf(LedgerEntry entry) => (string.Join(' ', entry.Figures!), entry.Printed);
}
