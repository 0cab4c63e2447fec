using Pipeline.Core.Filling;

namespace Pipeline.Core.Evaluations.Quality;

internal static class Timing
{
    /// <summary>A form sends at once, so the time of arrival tells when the form was filled in.</summary>
    public static bool CameFromForm(StoredEvaluation stored) =>
        stored.Source.StartsWith("hook:", StringComparison.Ordinal) || stored.Source == FillForm.Source;
}
