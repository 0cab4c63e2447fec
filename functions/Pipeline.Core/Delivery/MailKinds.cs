using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Every kind of mails there is, by the word that stands in keys, links and answers. Each can be stopped by itself.</summary>
public static class MailKinds
{
    public const string Report = "report";
    public const string Correction = "correction";
    public const string Alert = "alert";
    public const string Newsletter = "newsletter";

    /// <summary>Those that contacts of a participant get; a newsletter goes to whoever signed up for it.</summary>
    public static IReadOnlyList<string> OfContacts { get; } = [Report, Correction, Alert];

    /// <summary>Whether the award sends its contacts mails of the kind at all.</summary>
    public static bool IsSent(Programme programme, string kind) => kind == Alert ? programme.Rules.Alerts is not null : programme.Schedule.Any(entry => entry.Reports);

    public static IReadOnlyList<string> All { get; } = [.. OfContacts, Newsletter];

    /// <summary>What stands for the participant in the key of a mail that is about none; no participant has such an id.</summary>
    public const string NoParticipant = "-";
}
