using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>What the page of appeals is written from. `Appeal` is the newest about the dialogue, null when there was none. The locale is the reader's.</summary>
public sealed record AppealPageRequest(
    Programme Programme, Participant Participant, Evaluation Evaluation, string Locale, AppealFace Face, Appeal? Appeal)
{
    /// <summary>What was written into a form that could not be taken, so that it is not lost.</summary>
    public string? Said { get; init; }
}
