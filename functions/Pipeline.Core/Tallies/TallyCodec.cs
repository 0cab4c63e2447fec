namespace Pipeline.Core.Tallies;

/// <summary>A tally as bytes: the same counts always give the same bytes. Variable-length integers, only what is not zero, in layout order.</summary>
public static class TallyCodec
{
    private const byte FormatVersion = 1;

    public static byte[] Write(Tally tally)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(FormatVersion);
        for (var channel = 0; channel < tally.Layout.Programme.Channels.Count; channel++)
            for (var responder = 0; responder < Evaluations.WireNames.Responders.Count; responder++)
                if (tally.At(channel, responder) is { Dialogues: > 0 } slice) WriteSlice(writer, channel, responder, slice);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads bytes that `Write` made for the same layout; anything that cannot be such bytes throws InvalidDataException.</summary>
    public static Tally Read(TallyLayout layout, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        using var reader = new BinaryReader(stream);
        try
        {
            if (reader.ReadByte() != FormatVersion) throw new InvalidDataException("The tally has a format this version does not read.");
            var tally = new Tally(layout);
            while (stream.Position < stream.Length) ReadSlice(reader, tally);
            return tally;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The tally ends in the middle of a number.", exception);
        }
    }

    private static void WriteSlice(BinaryWriter writer, int channel, int responder, SliceTally slice)
    {
        writer.Write7BitEncodedInt(channel);
        writer.Write7BitEncodedInt(responder);
        for (var outcome = 0; outcome < Evaluations.WireNames.Outcomes.Count; outcome++)
            writer.Write7BitEncodedInt64(slice.Outcome((Evaluations.Outcome)outcome));
        var cells = slice.Cells;
        var used = 0;
        foreach (var count in cells)
            if (count != 0) used++;
        writer.Write7BitEncodedInt(used);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0) continue;
            writer.Write7BitEncodedInt(cell);
            writer.Write7BitEncodedInt64(cells[cell]);
        }

        WriteMultiset(writer, slice.Scores);
        WriteMultiset(writer, slice.Waits);
        foreach (var area in slice.AreaScores) WriteMultiset(writer, area);
    }

    private static void ReadSlice(BinaryReader reader, Tally tally)
    {
        var channel = ReadIndex(reader, tally.Layout.Programme.Channels.Count);
        var slice = tally.SliceAt(channel, ReadIndex(reader, Evaluations.WireNames.Responders.Count));
        for (var outcome = 0; outcome < Evaluations.WireNames.Outcomes.Count; outcome++)
            slice.AddOutcome((Evaluations.Outcome)outcome, ReadCount(reader));
        for (var used = reader.Read7BitEncodedInt(); used > 0; used--)
            slice.AddCell(ReadIndex(reader, tally.Layout.Length), ReadCount(reader));
        ReadMultiset(reader, slice.Scores);
        ReadMultiset(reader, slice.Waits);
        foreach (var area in slice.AreaScores) ReadMultiset(reader, area);
    }

    private static int ReadIndex(BinaryReader reader, int limit)
    {
        var index = reader.Read7BitEncodedInt();
        return index >= 0 && index < limit ? index : throw new InvalidDataException("The tally was counted under another questionnaire.");
    }

    private static long ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt64();
        return count >= 0 ? count : throw new InvalidDataException("The tally has a negative count.");
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

    private static void ReadMultiset(BinaryReader reader, Multiset values)
    {
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            values.Add(reader.Read7BitEncodedInt(), ReadCount(reader));
    }
}
