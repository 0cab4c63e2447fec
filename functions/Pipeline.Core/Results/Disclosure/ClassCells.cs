namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// A class in one figure group: how many values each member has in each base cell (a channel and responder), and for each published cell (all, a
/// channel, a responder, by position) how many values and contributors it has and which base cells it sums.
/// </summary>
internal sealed class ClassCells
{
    private readonly long[][] counts;
    private readonly bool[] filled;
    private readonly long[] sizes;

    /// <summary>`known` are the participants whose own numbers are public.</summary>
    public ClassCells(string id, IReadOnlyList<string> members, long[][] counts, PublishedTables tables, IReadOnlySet<string> known)
    {
        (Id, Members, this.counts) = (id, members, counts);
        filled = [.. Enumerable.Range(0, tables.BaseCells).Select(at => counts.Any(each => each[at] > 0))];
        Sums = [.. tables.OfAll.Select(cell => filled.Select((any, at) => any && cell.Sums[at] ? 1L : 0L).ToArray())];
        sizes = [.. tables.OfClass.Select(cell => Members.Select((_, member) => Count(member, cell)).Sum())];
        Filled = [.. counts.Select(each => each.Select((n, at) => n > 0 ? 1UL << at : 0).Aggregate(0UL, (bits, bit) => bits | bit))];
        Unknown = [.. Enumerable.Range(0, members.Count).Where(member => !known.Contains(members[member]) && Filled[member] != 0)];
        OpenTo = [.. Unknown.Prepend(-1).Select(reader => Unknown.Where(member => member != reader)
            .Aggregate(0UL, (bits, member) => bits | Filled[member])).Distinct()];
        Private = [.. Enumerable.Range(0, filled.Length).Where(at => filled[at] && Unknown.Count(member => (Filled[member] >> at & 1) == 1) < 2)];
        Fingerprint = string.Join(';', counts.Select(each => string.Join(',', each)));
    }

    public string Id { get; }

    public IReadOnlyList<string> Members { get; }

    public int BaseCells => filled.Length;

    /// <summary>For each published sum of all, in their order, a one for each base cell it sums that is not empty in the class.</summary>
    public IReadOnlyList<long[]> Sums { get; }

    /// <summary>For each member the base cells, as bits, in which it has values.</summary>
    public IReadOnlyList<ulong> Filled { get; }

    /// <summary>The members with values whose numbers are not public.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>For each reader that knows its own part, and for one from outside, the base cells that others have values in, as bits.</summary>
    public IReadOnlyList<ulong> OpenTo { get; }

    /// <summary>The base cells that one of the members knows all of.</summary>
    public IReadOnlyList<int> Private { get; }

    /// <summary>All counts, written so that equal ones are recognised.</summary>
    public string Fingerprint { get; }

    public long N(int cell) => sizes[cell];

    /// <summary>How many members have at least so many values in the cell.</summary>
    public int Contributors(PublishedCell cell, int minimum) => Members.Where((_, member) => Count(member, cell) >= Math.Max(1, minimum)).Count();

    private long Count(int member, PublishedCell cell)
    {
        var n = 0L;
        for (var at = 0; at < cell.Sums.Length; at++)
            if (cell.Sums[at]) n += counts[member][at];
        return n;
    }
}
