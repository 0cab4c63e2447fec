using Microsoft.AspNetCore.Http;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>One request of somebody signed in. `Form` holds what was sent, and is empty for a page that is only looked at.</summary>
public sealed record DeskVisit(HttpRequest Request, DeskUser User, string Language, string Proof, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>Files that were sent with the form, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>A field as it was sent; empty when it was not.</summary>
    public string Field(string name) => Form.GetValueOrDefault(name, "");

    /// <summary>Where a section lies for a programme: `/desk/award/drafts`.</summary>
    public static string Place(string programme, string section) => $"/desk/{programme}/{section}";

    public DeskFrame Frame(string section, Programme? programme) =>
        new(Language, Request.Path + Request.QueryString, programme, User.Name, User.Role.ToString(), Proof) { Section = section, Told = Told() };

    /// <summary>The name of a sentence about what was just done, carried over by the redirect after it.</summary>
    private string? Told() => Request.Query["done"].ToString() is { Length: > 0 } done ? done : null;
}
