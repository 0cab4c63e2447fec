using Pipeline.Core.Programmes;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// What a public page says about itself beside its text: where it lies, the last day it tells of, who signs it, the minutes it takes to read,
/// what it is filed under, and the picture that shared links show with its words (null without one).
/// </summary>
internal sealed record PageMeta(Uri Address, DateOnly Day, Author? Author, Counted Minutes, IReadOnlyList<string> Tags, PageMeta.Picture? Image)
{
    public object Model(string language) => Engine.Model.Of(
        ("address", Address),
        ("day", Day),
        ("author", Author is null ? null : Engine.Model.Of(("name", Author.Name), ("title", Author.Title?.In(language)))),
        ("minutes", Minutes),
        ("tags", Engine.Model.List(Tags)),
        ("image", Image is null ? null : Engine.Model.Of(
            ("address", Image.Address), ("width", Image.Width), ("height", Image.Height),
            ("words", new Markup(Escaper.Escape(OutputKind.Html, Image.MarkedWords, atStart: false))))));

    /// <summary>Sizes in pixels; the words carry marks.</summary>
    internal sealed record Picture(Uri Address, int Width, int Height, string MarkedWords);
}
