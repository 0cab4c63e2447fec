namespace Pipeline.Core.Retention;

/// <summary>How much of a programme was deleted because its days were over.</summary>
public sealed record ForgottenOfProgramme(string Programme, int Payloads, int Quarantined, int Links, int Mails);
