using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Functions.Http;

/// <summary>The language of a page that is offered in several: the one asked for in the address, else the browser's first.</summary>
public static class ReaderLanguage
{
    /// <summary>The language, if it is among those offered, else the first of them.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> offered) => Wanted(request) is { } wanted && offered.Contains(wanted) ? wanted : offered[0];

    /// <summary>Null when none is asked for in a way that can be one.</summary>
    public static string? Wanted(HttpRequest request)
    {
        if (request.Query["language"].ToString() is var asked && IsLanguage(asked)) return asked;
        var accepted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages) ? languages : [];
        return accepted.OrderByDescending(each => each.Quality ?? 1).FirstOrDefault()?.Value.Value?.Split('-')[0] is { } first && IsLanguage(first) ? first : null;
    }

    public static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower);
}
