namespace Pipeline.Rendering;

/// <summary>Where the templates lie and what every page says about itself.</summary>
public sealed class RenderingOptions
{
    /// <summary>The folder with `posts/`, `reports/`, `mails/`, `charts/`, `_frame/` and `locales/`.</summary>
    public string TemplatesRoot { get; init; } = "templates";

    /// <summary>The public site; links to the feed go there.</summary>
    public Uri SiteBaseUrl { get; init; } = new("http://localhost:7071");

    /// <summary>A sentence shown on every page and in every mail, e.g. that the numbers are invented. Null or empty: none.</summary>
    public string? Notice { get; init; }

    /// <summary>The same by language (`nb`, `en`); a language that has none of its own shows `Notice`.</summary>
    public IReadOnlyDictionary<string, string> Notices { get; init; } = new Dictionary<string, string>();

    /// <summary>The mail address that readers write to. Null: none is shown.</summary>
    public string? Contact { get; init; }

    /// <summary>The notice for readers of the language; empty when there is none.</summary>
    public string NoticeIn(string language) => Notices.GetValueOrDefault(language) ?? Notice ?? "";
}
