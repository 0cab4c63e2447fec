namespace Pipeline.Core.Tests.Results.Disclosure;

/// <summary>Rows of numbers modulo 2^61 - 1 in the form that tells whether another is a sum of their multiples.</summary>
internal sealed class Echelon
{
    private const int Bits = 61;
    private const ulong Prime = (1UL << Bits) - 1;

    private readonly SortedList<int, ulong[]> byLead = [];

    /// <summary>By their first number that is not 0, which is 1.</summary>
    public IEnumerable<ulong[]> Rows => byLead.Values;

    public bool Spans(ulong[] row) => Lead(Reduced(row)) < 0;

    /// <summary>Adds what a row tells beside the others, if anything.</summary>
    public void Insert(ulong[] row)
    {
        var rest = Reduced(row);
        var lead = Lead(rest);
        if (lead < 0) return;
        var inverse = Power(rest[lead], Prime - 2);
        for (var at = lead; at < rest.Length; at++) rest[at] = Times(rest[at], inverse);
        byLead.Add(lead, rest);
    }

    private ulong[] Reduced(ulong[] row)
    {
        var rest = (ulong[])row.Clone();
        foreach (var (lead, each) in byLead)
        {
            if (rest[lead] == 0) continue;
            var negative = Prime - rest[lead];
            for (var at = lead; at < rest.Length; at++)
                if (each[at] != 0) rest[at] = Fold(rest[at] + Times(each[at], negative));
        }

        return rest;
    }

    private static int Lead(ulong[] row) => Array.FindIndex(row, each => each != 0);

    private static ulong Times(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return Fold((low & Prime) + ((low >> Bits) | (high << (64 - Bits))));
    }

    /// <summary>Below the prime, of a number below twice the prime.</summary>
    private static ulong Fold(ulong sum) => sum >= Prime ? sum - Prime : sum;

    private static ulong Power(ulong number, ulong exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) power = Times(power, number);
            number = Times(number, number);
        }

        return power;
    }
}
