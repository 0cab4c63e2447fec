using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pipeline.Core.Delivery;

/// <summary>
/// What names one delivery wherever its mail goes: `programme~period/kind~participant~recipient~v1`. Only the recipient may hold `~` or `/`, so a key reads
/// back in one way.
/// </summary>
public sealed record DeliveryKey(string Programme, string Period, string Kind, string Participant, string Recipient, int Version)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Programme}~{Period}/{Kind}~{Participant}~{Recipient}~v{Version}");

    /// <summary>False for a text that `Text` never gave.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DeliveryKey? key)
    {
        key = null;
        if (text is null) return false;
        var head = text.Split('/', 2);
        var period = head[0].Split('~');
        var tail = head.Length < 2 ? [] : head[1].Split('~', 3);
        var mark = tail.Length < 3 ? -1 : tail[2].LastIndexOf("~v", StringComparison.Ordinal);
        if (period.Length != 2 || mark < 1) return false;
        if (!int.TryParse(tail[2].AsSpan(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return false;
        key = new DeliveryKey(period[0], period[1], tail[0], tail[1], tail[2][..mark], version);
        return true;
    }
}
