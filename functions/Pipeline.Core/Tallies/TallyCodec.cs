using System.Text;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>A tally as bytes: the same counts always give the same bytes. Variable-length integers, only what is not zero, in layout order.</summary>
public static class TallyCodec
{
    private const byte FormatVersion = 2;

    public static byte[] Write(Tally tally)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(FormatVersion);
        for (var channel = 0; channel < tally.Layout.Programme.Channels.Count; channel++)
        {
            for (var responder = 0; responder < WireNames.Responders.Count; responder++)
            {
                if (tally.At(channel, responder) is not { Dialogues: > 0 } slice) continue;
                writer.Write7BitEncodedInt(channel);
                writer.Write7BitEncodedInt(responder);
                SliceCodec.Write(writer, slice);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads bytes that `Write` made for the same layout; anything that cannot be such bytes throws InvalidDataException.</summary>
    public static Tally Read(TallyLayout layout, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        using var reader = new BinaryReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            if (reader.ReadByte() != FormatVersion) throw new InvalidDataException("The tally has a format this version does not read.");
            var tally = new Tally(layout);
            while (stream.Position < stream.Length)
            {
                var channel = SliceCodec.ReadIndex(reader, layout.Programme.Channels.Count);
                SliceCodec.Read(reader, tally.SliceAt(channel, SliceCodec.ReadIndex(reader, WireNames.Responders.Count)), layout);
            }

            return tally;
        }
        catch (Exception exception) when (exception is IOException or FormatException or OverflowException or DecoderFallbackException)
        {
            throw new InvalidDataException("The tally is cut short or holds a number or a text that no tally has.", exception);
        }
    }
}
