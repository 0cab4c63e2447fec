using Pipeline.Core.Posts;

namespace Pipeline.Testing.Twins;

/// <summary>Takes a ledger for the total that `PlainRenderer` prints.</summary>
public sealed class PlainCorrections : ICorrections
{
    public IReadOnlyList<Correction> Between(string earlierLedgerJson, string laterLedgerJson) =>
        earlierLedgerJson == laterLedgerJson ? [] : [new(["total(all)"], earlierLedgerJson, laterLedgerJson)];
}
