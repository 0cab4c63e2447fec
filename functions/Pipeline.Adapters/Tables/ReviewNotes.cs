using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Evaluations;

namespace Pipeline.Adapters.Tables;

/// <summary>The decisions about an evaluation in its row, as JSON.</summary>
internal static class ReviewNotes
{
    private const string Decisions = "Decisions";

    public static async Task<IReadOnlyList<ReviewNote>> ReadAsync(TableEntity row, Payloads payloads, CancellationToken cancellationToken)
    {
        var json = await payloads.ReadAsync(row, Decisions, cancellationToken);
        return json.Length == 0 ? [] : JsonSerializer.Deserialize<ReviewNote[]>(json)!;
    }

    public static Task WriteAsync(
        TableEntity row, IReadOnlyList<ReviewNote> notes, ParticipantKey participant, Payloads payloads, CancellationToken cancellationToken) =>
        payloads.WriteAsync(row, Decisions, JsonSerializer.SerializeToUtf8Bytes(notes), $"{participant.Programme}/{participant.Participant}", cancellationToken);

    /// <summary>A revision keeps what was decided about the content before it.</summary>
    public static void CarryOver(TableEntity from, TableEntity to) => Payloads.Copy(from, to, Decisions);
}
