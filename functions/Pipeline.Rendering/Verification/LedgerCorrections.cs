using Pipeline.Core.Posts;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>Compares what two versions of a post print of the same figures, in the text that an editor reads.</summary>
public sealed class LedgerCorrections : ICorrections
{
    internal const string Text = "markdown";

    public IReadOnlyList<Correction> Between(string earlierLedgerJson, string laterLedgerJson) => Between(earlierLedgerJson, laterLedgerJson, Text);

    /// <summary>As above, of a part of the texts.</summary>
    internal static IReadOnlyList<Correction> Between(string earlierLedgerJson, string laterLedgerJson, string part)
    {
        var later = EntriesOf(laterLedgerJson, part).ToLookup(KeyOf, entry => entry.Printed);
        return
        [
            .. EntriesOf(earlierLedgerJson, part)
                .DistinctBy(KeyOf)
                .Where(entry => later[KeyOf(entry)].FirstOrDefault() != entry.Printed)
                .Select(entry => (entry.Figures, entry.Printed, Now: later[KeyOf(entry)].FirstOrDefault()))
                .Where(each => each.Now is not null || each.Printed.Any(char.IsDigit))
                .Select(each => new Correction(each.Figures!, each.Printed, each.Now)),
        ];
    }

    /// <summary>What a part prints of figures.</summary>
    internal static IEnumerable<LedgerEntry> EntriesOf(string ledgerJson, string part) => KeptLedger.Read(ledgerJson).EntriesOf(part).Where(entry => entry.Figures is { Count: > 0 });

    /// <summary>The same figures told in the same way. The rules of words and fractions name numbers of their own, so there only the figures count.</summary>
    private static (string Kind, string Figures, string Way) KeyOf(LedgerEntry entry) => (entry.Kind, string.Join(' ', entry.Figures!), entry.Kind switch
    {
        "phrase" => "",
        "fraction" => entry.Rule[(entry.Rule.IndexOf(',', StringComparison.Ordinal) + 1)..].TrimStart([.. "0123456789/"]),
        _ => entry.Rule,
    });
}
