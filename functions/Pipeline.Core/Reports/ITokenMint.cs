namespace Pipeline.Core.Reports;

/// <summary>
/// Makes the token of a thing: 128 bits as base64url (22 characters), the same every time, that nobody can work out without this installation's key. So a
/// token need not be kept, and what is kept (its hash) opens nothing.
/// </summary>
public interface ITokenMint
{
    /// <summary>The token of what the parts name together, in their order.</summary>
    string Of(params IReadOnlyList<string> parts);
}
