using Pipeline.Core.Appeals;
using Pipeline.Core.Results;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Verification;

/// <summary>Compares what a kept ledger says was printed with figures as they would be, by the decimals that stand in print.</summary>
public sealed class PrintedFigures(TemplateShelf shelf) : IPrintedFigures
{
    public IReadOnlyList<PrintedChange> Changes(string ledgerJson, IFigures before, IFigures after)
    {
        var ledger = KeptLedger.Read(ledgerJson);
        var numbers = (shelf.Current.FindLocale(ledger.Locale) ?? throw new FormatException($"it is in {ledger.Locale}, and there is no such locale")).Numbers;
        return
        [
            .. ledger.Parts.SelectMany(part => part.Entries)
                .Where(entry => entry.Printed.Any(char.IsDigit))
                .SelectMany(entry => Changed(entry, numbers, before, after))
                .DistinctBy(change => (change.Figure, change.Printed)),
        ];
    }

    private static IEnumerable<PrintedChange> Changed(LedgerEntry entry, NumberFormats numbers, IFigures before, IFigures after)
    {
        foreach (var id in (entry.Figures ?? []).Where(id => !WeekFigure.Names(id)))
        {
            var (was, willBe) = (before.Find(id), after.Find(id));
            if (was is not null && Differs(entry.Printed, numbers, was, willBe)) yield return new PrintedChange(id, entry.Printed, was.Value, willBe?.Value);
        }
    }

    /// <summary>Of a figure its value, its interval or the number behind it is printed: what stands in print is compared, and where nothing of it does, the value.</summary>
    private static bool Differs(string printed, NumberFormats numbers, Figure was, Figure? willBe)
    {
        if (willBe is null) return true;
        var decimals = Decimals(printed, numbers.Decimal);
        List<(string Was, string WillBe)> all = [Both(was.Value, willBe.Value), Both(was.N, willBe.N), Both(was.Low, willBe.Low), Both(was.High, willBe.High)];
        var stand = all.Where(each => each.Was.Length > 0 && printed.Contains(each.Was, StringComparison.Ordinal)).ToList();
        return (stand.Count > 0 ? stand : [all[0]]).Any(each => each.Was != each.WillBe);

        (string, string) Both(double? first, double? second) => (Text(first), Text(second));

        string Text(double? value) => value is { } number ? numbers.Number(Rounding.Round(number, decimals), decimals) : "";
    }

    private static int Decimals(string printed, string point) =>
        printed.LastIndexOf(point, StringComparison.Ordinal) is >= 0 and var at ? printed[(at + point.Length)..].TakeWhile(char.IsDigit).Count() : 0;
}
