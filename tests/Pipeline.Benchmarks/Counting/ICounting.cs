namespace Pipeline.Benchmarks.Counting;

/// <summary>One way of counting a season. `Count` is timed; what it found is read afterwards.</summary>
internal interface ICounting
{
    string Name { get; }

    void Count(int threads);

    CellTable Read();
}
