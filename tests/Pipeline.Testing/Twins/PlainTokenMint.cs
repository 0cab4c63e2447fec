using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>Tokens that say what they are of.</summary>
public sealed class PlainTokenMint : ITokenMint
{
    public string Of(params IReadOnlyList<string> parts) => string.Join('-', parts);
}
