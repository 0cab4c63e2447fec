using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>The part of a tally's bytes that is one slice. Reading adds to the slice; numbers that no slice can have throw InvalidDataException.</summary>
internal static class SliceCodec
{
    public static void Write(BinaryWriter writer, SliceTally slice)
    {
        for (var outcome = 0; outcome < WireNames.Outcomes.Count; outcome++) writer.Write7BitEncodedInt64(slice.Outcome((Outcome)outcome));
        WriteCells(writer, slice.Cells);
        WriteMultiset(writer, slice.Scores);
        WriteMultiset(writer, slice.Waits);
        foreach (var area in slice.AreaScores) WriteMultiset(writer, area);
        writer.Write7BitEncodedInt(slice.WaitScores.Count);
        foreach (var (pair, times) in slice.WaitScores)
        {
            writer.Write7BitEncodedInt(pair.Seconds);
            writer.Write7BitEncodedInt(pair.Milli);
            writer.Write7BitEncodedInt64(times);
        }

        writer.Write7BitEncodedInt(slice.Shoppers.Count);
        foreach (var (id, shopper) in slice.Shoppers)
        {
            writer.Write(id);
            writer.Write7BitEncodedInt64(shopper.Dialogues);
            WriteMultiset(writer, shopper.Scores);
        }

        if (slice.Drivers is { } drivers) WriteDrivers(writer, drivers);
    }

    public static void Read(BinaryReader reader, SliceTally slice, TallyLayout layout)
    {
        for (var outcome = 0; outcome < WireNames.Outcomes.Count; outcome++) slice.AddOutcome((Outcome)outcome, ReadCount(reader));
        for (var used = ReadSize(reader); used > 0; used--) slice.AddCell(ReadIndex(reader, layout.Length), ReadCount(reader));
        ReadMultiset(reader, slice.Scores);
        ReadMultiset(reader, slice.Waits);
        foreach (var area in slice.AreaScores) ReadMultiset(reader, area);
        for (var left = ReadSize(reader); left > 0; left--)
            slice.WaitScores.Add(new WaitScore(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()), ReadCount(reader));
        for (var left = ReadSize(reader); left > 0; left--)
        {
            var shopper = slice.Shopper(reader.ReadString());
            shopper.AddDialogues(ReadCount(reader));
            ReadMultiset(reader, shopper.Scores);
        }

        if (slice.Drivers is { } drivers && ReadCount(reader) is > 0 and var rows) drivers.Add(rows, () => ReadCount(reader));
    }

    public static int ReadIndex(BinaryReader reader, int limit)
    {
        var index = reader.Read7BitEncodedInt();
        return index >= 0 && index < limit ? index : throw new InvalidDataException("The tally was counted under another questionnaire.");
    }

    private static void WriteCells(BinaryWriter writer, ReadOnlySpan<long> cells)
    {
        writer.Write7BitEncodedInt(cells.Length - cells.Count(0));
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0) continue;
            writer.Write7BitEncodedInt(cell);
            writer.Write7BitEncodedInt64(cells[cell]);
        }
    }

    private static void WriteMultiset(BinaryWriter writer, Multiset values)
    {
        writer.Write7BitEncodedInt(values.Counts.Count);
        foreach (var (value, times) in values.Counts)
        {
            writer.Write7BitEncodedInt(value);
            writer.Write7BitEncodedInt64(times);
        }
    }

    private static void WriteDrivers(BinaryWriter writer, CrossProducts drivers)
    {
        writer.Write7BitEncodedInt64(drivers.N);
        if (drivers.N == 0) return;
        for (var item = 0; item < drivers.Items; item++) writer.Write7BitEncodedInt64(drivers.Sum(item));
        for (var first = 0; first < drivers.Items; first++)
            for (var second = 0; second <= first; second++) writer.Write7BitEncodedInt64(drivers.Product(first, second));
    }

    private static void ReadMultiset(BinaryReader reader, Multiset values)
    {
        for (var left = ReadSize(reader); left > 0; left--) values.Add(reader.Read7BitEncodedInt(), ReadCount(reader));
    }

    private static int ReadSize(BinaryReader reader)
    {
        var size = reader.Read7BitEncodedInt();
        return size >= 0 ? size : throw new InvalidDataException("The tally has a negative number of things.");
    }

    private static long ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt64();
        return count >= 0 ? count : throw new InvalidDataException("The tally has a negative count.");
    }
}
