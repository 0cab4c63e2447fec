namespace Pipeline.Core.Posts;

/// <summary>Finds in the ledgers of two versions of a text what the later one prints otherwise.</summary>
public interface ICorrections
{
    /// <summary>In the order of the earlier text, each once; what the later text tells in addition is no correction.</summary>
    IReadOnlyList<Correction> Between(string earlierLedgerJson, string laterLedgerJson);
}
