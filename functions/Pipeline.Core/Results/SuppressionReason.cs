using System.Globalization;

namespace Pipeline.Core.Results;

/// <summary>Why a figure is not shown, in words.</summary>
internal static class SuppressionReason
{
    public const string BeyondAnswered = "so many contacts were not answered that the wait lies beyond the answered ones";

    public static string FewerThan(int minimum) => string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} dialogues");
}
