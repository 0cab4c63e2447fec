using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>The quotes of a period at the desk, decided about one by one.</summary>
public sealed class DeskQuotes(PeriodQuotes quotes, DecideQuote decide, DeskRenderer renderer)
{
    private const string Section = "drafts";

    /// <summary>Null for what names no period of the season.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string period, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(period, out var id) || id.Within(known.Programme.Season) is not { } days) return null;
        var shown = (await quotes.ReadAsync(known.Programme, days, cancellationToken)).Shown();
        var view = new { Period = period, Quotes = shown.Select(quote => Row(known.Programme, quote, visit.Language)), Waiting = shown.Count(quote => quote.State == QuoteState.Waiting) };
        return DeskAnswers.Page(200, renderer.Render("quotes", visit.Frame(Section, known.Programme), view));
    }

    public async Task<Answer?> DecideAsync(DeskVisit visit, KnownProgramme known, string period, string quote, string decision, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(period, out var id) || id.Within(known.Programme.Season) is null) return null;
        var state = decision == "approve" ? QuoteState.Approved : QuoteState.Rejected;
        var reason = visit.Field("reason").Trim() is { Length: > 0 } said ? said : null;
        return await decide.DecideAsync(known, id, quote, state, reason, visit.User.Name, cancellationToken) is null
            ? null
            : DeskAnswers.SeeOther($"{DeskVisit.Place(known.Programme.Id, "quotes")}/{period}?done=decided");
    }

    private static object Row(Programme programme, ReviewedQuote reviewed, string language) => new
    {
        reviewed.Quote.Id,
        reviewed.Quote.Text,
        Language = reviewed.Quote.Language ?? programme.Locale,
        Feeling = reviewed.Quote.Feeling.ToString().ToLowerInvariant(),
        Channel = programme.FindChannel(reviewed.Quote.Channel)?.Name.In(language) ?? reviewed.Quote.Channel,
        Chatbot = reviewed.Quote.IsChatbot,
        State = reviewed.State.ToString().ToLowerInvariant(),
        By = reviewed.Decisions.Count == 0 ? null : reviewed.Decisions[^1].By,
        Reason = reviewed.Decisions.Count == 0 ? null : reviewed.Decisions[^1].Reason,
    };
}
