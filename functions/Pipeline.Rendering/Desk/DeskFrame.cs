using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Desk;

/// <summary>
/// What every page of the desk shows around its content. `Language` is nb or en, `Path` the page's address with its query, `Proof` the value that its forms send back;
/// `Programme` null where none is chosen, `User` and `Role` null before sign-in.
/// </summary>
public sealed record DeskFrame(string Language, string Path, Programme? Programme, string? User, string? Role, string Proof)
{
    /// <summary>The last part of the page's section, such as `drafts`; it is marked in the navigation.</summary>
    public string Section { get; init; } = "";

    /// <summary>One sentence about what was just done; null when nothing was.</summary>
    public string? Told { get; init; }
}
