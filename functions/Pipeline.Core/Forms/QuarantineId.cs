namespace Pipeline.Core.Forms;

/// <summary>A quarantined payload's id in addresses: `form.hash`, the hash as 64 lower-case hex digits.</summary>
public sealed record QuarantineId(string Form, string Hash)
{
    public override string ToString() => $"{Form}.{Hash}";

    public static QuarantineId Of(QuarantinedPayload payload) => new(payload.Form, payload.Hash);

    /// <summary>Null when the text is no such id.</summary>
    public static QuarantineId? Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Ids.IsValid(text.AsSpan(0, dot)) && text.Length == dot + 65 && text.Skip(dot + 1).All(char.IsAsciiHexDigitLower)
            ? new(text[..dot], text[(dot + 1)..])
            : null;
    }
}
