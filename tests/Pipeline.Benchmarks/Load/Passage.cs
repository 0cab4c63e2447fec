namespace Pipeline.Benchmarks.Load;

/// <summary>What senders did together: in how many seconds, and how many milliseconds each of their requests took, ascending.</summary>
internal sealed record Passage(double Seconds, IReadOnlyList<double> Milliseconds)
{
    public double Rate => Milliseconds.Count / Seconds;

    /// <summary>The time within which this share of the requests was answered.</summary>
    public double Within(double share) => Milliseconds[Math.Min(Milliseconds.Count - 1, (int)(share * Milliseconds.Count))];
}
