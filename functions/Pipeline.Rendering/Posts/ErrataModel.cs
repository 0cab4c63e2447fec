using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>What the notes on corrections may know. What was printed is given as it was printed.</summary>
internal static class ErrataModel
{
    public static ScriptObject Of(PostRequest request, Locale locale) => Model.Of(
        ("errata", Model.List(request.Errata.Select(erratum => Model.Of(
            ("on", erratum.Day),
            ("figures", Model.List(erratum.Corrections.Select(each => Model.Of(
                ("label", FigureLabel.Of(request.Programme, each.Figures, locale)), ("was", each.Was), ("now", each.Now))))))))));
}
