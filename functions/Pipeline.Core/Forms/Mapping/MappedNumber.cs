using System.Globalization;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>Whole numbers as form services write them: `4`, `4.0`.</summary>
internal static class MappedNumber
{
    public static bool TryRead(string text, out string whole)
    {
        var isWhole = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number);
        whole = isWhole ? number.ToString("0", CultureInfo.InvariantCulture) : text;
        return isWhole;
    }
}
