using System.Globalization;
using Pipeline.Core.Reports;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Tokens that do not show what they are of (FNV-1a), cheap to make.</summary>
internal sealed class PlainHash : ITokenMint
{
    public string Of(params IReadOnlyList<string> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var letter in part) hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
