using System.Globalization;

namespace Pipeline.Core.Results;

/// <summary>Why a figure is not shown, in words.</summary>
internal static class SuppressionReason
{
    public const string NoEarlierPeriod = "there is no comparable period before this one";
    public const string FirstTimeAsked = "asked for the first time";
    public const string OtherVersion = "the question was asked or scored otherwise before";
    public const string OtherTotal = "the total was made of other questions or weights before";
    public const string OtherMix = "the dialogues came by other channels before; compare channel by channel";

    public const string Unconnected = "no participants in common with the other shoppers";

    public const string WouldGiveAway = "with the figures shown it would give away what is hidden";

    public const string NoPlace = "no place in this contest";

    public const string BeyondAnswered = "so many contacts were not answered that the wait lies beyond the answered ones";

    public static string FewerThanPlanned(long planned) =>
        string.Create(CultureInfo.InvariantCulture, $"fewer than four fifths of the {planned} dialogues planned");

    public static string FewerInChannel(int minimum, string channel) =>
        string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} dialogues in the planned channel {channel}");

    public static string FewerContributorsThan(int minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} participants with enough dialogues");

    public static string FewerOthersThan(int minimum) => string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} others to compare with");

    public static string FewerParticipantsThan(int minimum) => string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} participants");

    public static string FewerCompleteThan(long minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} complete dialogues");

    public static string OnlyTheStrongest(long minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"not the strongest, and fewer than {minimum} complete dialogues");

    public static string FewerThan(int minimum) => string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} dialogues");
}
