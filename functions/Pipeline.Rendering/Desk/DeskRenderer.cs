using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Desk;

/// <summary>
/// Writes the desk's pages from `templates/desk/`. They are read by those who work with the data and show drafts that do not hold yet, so that no page
/// is refused by the check of texts; everything is escaped as elsewhere, and figures are printed by the same functions.
/// </summary>
public sealed class DeskRenderer(TemplateShelf shelf)
{
    private const string English = "en";

    private const string Extension = ".scriban-html", Frame = TemplateFiles.DeskFolder + "_frame" + Extension;

    /// <summary>The languages that the desk speaks, bokmål first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Locale.Standard, English];

    /// <summary>A page by its template's name without folder and ending. The view's members are what the template reads. TemplateException when the template fails.</summary>
    public string Render(string page, DeskFrame frame, object view) => Render(page, frame, view, null);

    /// <summary>The same with figures to print, where there are any.</summary>
    public string Render(string page, DeskFrame frame, object view, IFigures? known)
    {
        var figures = known ?? new NoFigures();
        var library = shelf.Current;
        var locale = library.DeskLocale(frame.Language);
        using var run = new RenderRun(library, locale, figures, frame.Programme?.Season.End ?? DateOnly.MaxValue, functions => Add(functions, locale, library.SentencesOf(locale.Code), frame.Programme));
        var around = Around(frame, locale);
        if (frame.Programme is { } programme) around["pair"] = DeskPair.Of(programme, figures, locale.Code);
        var content = run.Render(TemplateFiles.DeskFolder + page + Extension, Merge(around, (ScriptObject)DeskModel.Of(view)!));
        around.SetValue("title", TitleOf(locale, page), readOnly: false);
        around.SetValue("page", page, readOnly: false);
        around.SetValue("content", new Markup(content), readOnly: false);
        return Marks.Strip(run.Render(Frame, around));
    }

    /// <summary>A row of a ledger as somebody reads it: the figure's name for its id, numbers and rule in a language of the desk. A rule that is none of ours stays as it is.</summary>
    public LedgerRow InWords(LedgerRow row, Programme programme, string language)
    {
        var (library, locale) = (shelf.Current, shelf.Current.DeskLocale(language));
        return row with
        {
            Figure = row.Figure.Length == 0 ? "" : FigureLabel.Of(programme, row.Figure.Split(", "), locale),
            Value = Unrounded(row.Value, locale),
            Interval = Unrounded(row.Interval, locale),
            Rule = library.SentencesOf(locale.Code).Find(row.Rule) ?? row.Rule,
        };
    }

    private static void Add(ScriptObject functions, Locale locale, SentenceBook sentences, Programme? programme)
    {
        if (programme is not null) functions.Define<string>("figure_name", (_, _, ids) => FigureLabel.Of(programme, ids.Split(", "), locale));
        functions.Define<string>("period_name", (_, _, period) => PeriodName.Of(period, locale));
        // Text of several lines is escaped already and none of ours.
        functions.Define<object>("said", (_, _, given) => given is string sentence ? sentences.Find(sentence) ?? Unsaid(sentence, locale) : given);
        functions.Define<object>("said_plainly", (_, _, given) => given is string sentence ? sentences.Find(sentence) ?? sentence : given);
        functions.Define<string>("unrounded", (_, _, numbers) => Unrounded(numbers, locale));
        functions.Define<string>("answer", (_, _, code) => locale.Answers.GetValueOrDefault(code, code));
        functions.Define<object>("number", (_, _, value) => locale.Numbers.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture), 0));
    }

    /// <summary>Nobody knows the language of what is none of ours; most of it is English.</summary>
    private static object Unsaid(string sentence, Locale locale) =>
        locale.Code == English ? sentence : new Markup($"<span lang=\"{English}\">{Escaper.Escape(OutputKind.Html, sentence, atStart: false)}</span>");

    private static string Unrounded(string numbers, Locale locale) => numbers.Replace(".", locale.Numbers.Decimal, StringComparison.Ordinal);

    private static string TitleOf(Locale locale, string page) => locale.Wordings.Find($"titles.{page}")?.With() ?? page;

    private static ScriptObject Around(DeskFrame frame, Locale locale) => new()
    {
        ["language"] = frame.Language,
        ["path"] = frame.Path,
        ["programme"] = frame.Programme?.Id,
        ["programme_locale"] = frame.Programme?.Locale,
        ["programme_name"] = frame.Programme?.Name.In(frame.Language),
        ["user"] = frame.User,
        ["role"] = frame.Role is { } role ? DeskModel.Word(role) : null,
        ["proof"] = frame.Proof,
        ["section"] = frame.Section,
        // The name comes from the page's address, where anybody can write anything.
        ["told"] = frame.Told is { } told && locale.Wordings.Find($"told.{told}") is not null ? told : null,
    };

    private static ScriptObject Merge(ScriptObject around, ScriptObject view)
    {
        var merged = new ScriptObject();
        foreach (var (name, value) in around) merged[name] = value;
        foreach (var (name, value) in view) merged[name] = value;
        return merged;
    }
}
