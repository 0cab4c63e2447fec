using Pipeline.Core.Programmes;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// What a public page says about itself beside its text: where it lies, the last day it tells of, who signs it, the minutes it takes to read,
/// what it is filed under, and the picture that shared links show (null without one).
/// </summary>
internal sealed record PageMeta(Uri Address, DateOnly Day, Author? Author, Counted Minutes, IReadOnlyList<string> Tags, Uri? Image)
{
    public object Model(string language) => Engine.Model.Of(
        ("address", Address),
        ("day", Day),
        ("author", Author is null ? null : Engine.Model.Of(("name", Author.Name), ("title", Author.Title?.In(language)))),
        ("minutes", Minutes),
        ("tags", Engine.Model.List(Tags)),
        ("image", Image));
}
