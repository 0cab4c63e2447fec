namespace Pipeline.Core.Delivery;

/// <summary>A mail that waits for release, and why it would be cancelled instead of sent (null when it would be sent).</summary>
public sealed record HeldMail(string Participant, string Recipient, string? Refusal);
