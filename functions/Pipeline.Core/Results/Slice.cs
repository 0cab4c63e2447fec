using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Results;

/// <summary>The dialogues a figure is about: those that have every dimension given; null is any. `default` is all dialogues.</summary>
public readonly record struct Slice(string? Participant = null, string? Class = null, string? Channel = null, Responder? Responder = null)
{
    private static readonly string[] Dimensions = ["participant", "class", "channel", "responder"];

    /// <summary>Whether a reader could single someone out, so that few dialogues must not be shown.</summary>
    public bool SinglesOut => Participant is not null || Class is not null;

    /// <summary>Reads dimensions in canonical order; false when one is unknown, empty, given twice or out of order.</summary>
    public static bool TryParse(string text, out Slice slice)
    {
        slice = default;
        if (text.Contains('|', StringComparison.Ordinal)) return false;
        var next = 0;
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || equals == part.Length - 1) return false;
            var dimension = Array.IndexOf(Dimensions, part[..equals], next);
            if (dimension < 0 || !slice.TryAdd(dimension, part[(equals + 1)..], out slice)) return false;
            next = dimension + 1;
        }

        return true;
    }

    /// <summary>The dimensions as they stand in a figure's id; empty for all dialogues.</summary>
    public override string ToString()
    {
        string?[] values = [Participant, Class, Channel, Responder is { } responder ? WireNames.Of(responder) : null];
        var parts = Dimensions.Zip(values).Where(pair => pair.Second is not null).Select(pair => $"{pair.First}={pair.Second}");
        return string.Join(',', parts);
    }

    private bool TryAdd(int dimension, string value, out Slice slice)
    {
        slice = this;
        if (dimension == 0) slice = this with { Participant = value };
        if (dimension == 1) slice = this with { Class = value };
        if (dimension == 2) slice = this with { Channel = value };
        if (dimension < 3) return true;
        for (var index = 0; index < WireNames.Responders.Count; index++)
            if (WireNames.Responders[index] == value) slice = this with { Responder = (Responder)index };
        return slice.Responder is not null;
    }
}
