using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery.Mailings;

/// <summary>What is particular to mailings of a kind: who gets a mail, and what each says.</summary>
public interface IMailingWork
{
    string Kind { get; }

    /// <summary>Why nothing may leave at the moment, in words; null when it may.</summary>
    [return: Sentence]
    Task<string?> HeldByAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken);

    /// <summary>Writes down a delivery for every recipient. It may be done again after a crash and must then find what it already did.</summary>
    Task PrepareAsync(KnownProgramme known, PeriodId period, Mailing mailing, CancellationToken cancellationToken);

    /// <summary>Reads what all the mails share; what it gives decides about one mail at a time.</summary>
    Task<Func<MailDelivery, CancellationToken, Task<MailDecision>>> OpenAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken);
}
