using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Quarantine at the desk: what waits and why, a payload beside its form's mapping, and what becomes of it.</summary>
public sealed class DeskQuarantine(ReplayQuarantine quarantine, IFormStore forms, DeskRenderer renderer)
{
    private const string Section = "quarantine";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Answer> ListAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var all = await quarantine.ListAsync(known.Programme.Id, settledToo: true, cancellationToken);
        var view = new
        {
            Waiting = all.Where(payload => payload.Settled is null).Select(payload => Row(known.Programme, payload)),
            Settled = all.Where(payload => payload.Settled is not null).Reverse().Take(100).Select(payload => Row(known.Programme, payload)),
        };
        return DeskAnswers.Page(200, renderer.Render("quarantine", visit.Frame(Section, known.Programme), view));
    }

    /// <summary>Null when the programme has no such payload. Faults of a replay stand in place of those it came with.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string id, IReadOnlyList<Fault>? replayed, string? fault, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, id, cancellationToken) is not { } payload) return null;
        var definition = await forms.FindAsync(payload.Form, cancellationToken);
        var view = new
        {
            Row = Row(known.Programme, payload),
            Faults = replayed ?? payload.Faults,
            Replayed = replayed is not null,
            Fault = fault,
            Reason = visit.Field("reason"),
            Payload = Readable(payload.Raw.Span),
            payload.ContentType,
            Mapping = definition is null ? "" : Readable(definition),
        };
        var status = fault is null && replayed is null ? 200 : 422;
        return DeskAnswers.Page(status, renderer.Render("payload", visit.Frame(Section, known.Programme), view));
    }

    public async Task<Answer?> ReplayAsync(DeskVisit visit, KnownProgramme known, string id, CancellationToken cancellationToken)
    {
        if (QuarantineId.Parse(id) is not { } read || await quarantine.ReplayAsync(known.Programme.Id, read, cancellationToken) is not { } outcome) return null;
        return outcome.Faults.Count > 0
            ? await ShowAsync(visit, known, id, outcome.Faults, null, cancellationToken)
            : DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + "?done=replayed");
    }

    public async Task<Answer> ReplayAllAsync(KnownProgramme known, CancellationToken cancellationToken)
    {
        var outcomes = await quarantine.ReplayAllAsync(known.Programme.Id, cancellationToken);
        return DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + (outcomes.Any(outcome => outcome.Faults.Count > 0) ? "?done=replayed-some" : "?done=replayed"));
    }

    public async Task<Answer?> DiscardAsync(DeskVisit visit, KnownProgramme known, string id, CancellationToken cancellationToken)
    {
        if (QuarantineId.Parse(id) is not { } read) return null;
        if (visit.Field("reason").Trim() is not { Length: > 0 and <= ReviewRequest.LongestReason } reason) return await ShowAsync(visit, known, id, null, "reason", cancellationToken);
        return await quarantine.DiscardAsync(known.Programme.Id, read, $"{reason} ({visit.User.Name})", cancellationToken) is null
            ? null
            : DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + "?done=discarded");
    }

    private async Task<QuarantinedPayload?> FindAsync(KnownProgramme known, string id, CancellationToken cancellationToken) =>
        (await quarantine.ListAsync(known.Programme.Id, settledToo: true, cancellationToken)).FirstOrDefault(payload => QuarantineId.Of(payload).ToString() == id);

    private static object Row(Programme programme, QuarantinedPayload payload) => new
    {
        Id = QuarantineId.Of(payload).ToString(),
        payload.Form,
        At = DeskOverview.Local(programme, payload.ReceivedAt),
        First = payload.Faults.Count == 0 ? payload.Reason : payload.Faults[0].Detail,
        payload.Faults.Count,
        State = payload.Settled is null ? "waiting" : payload.Settled.IsDiscarded ? "discarded" : "replayed",
        Detail = payload.Settled?.Detail,
    };

    /// <summary>JSON one member a line; anything else as text, bytes that are none replaced.</summary>
    private static string Readable(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        try
        {
            return JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement, Indented);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
