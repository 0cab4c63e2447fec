namespace Pipeline.Core.Tallies;

/// <summary>The points of a dialogue's driver items, read from its answers; a dialogue that left one blank has no row.</summary>
internal sealed class DriverRow(TallyLayout layout, int channel)
{
    private readonly (int Question, int[] Points)[] items =
    [
        .. layout.DriverItems(channel).Select(item => (item, layout.Programme.Questions[item].Options.Select(option => option.Points).ToArray())),
    ];

    private readonly long[] points = new long[layout.DriverItems(channel).Count];

    /// <summary>What `Read` found last.</summary>
    public ReadOnlySpan<long> Points => points;

    public bool Read(ReadOnlySpan<byte> answers)
    {
        for (var item = 0; item < items.Length; item++)
        {
            var (question, worth) = items[item];
            if (answers[question] >= worth.Length) return false;
            points[item] = worth[answers[question]];
        }

        return true;
    }
}
