namespace Pipeline.Core.Delivery;

/// <summary>The mails that a release would let go, and the first of them whole (null when none would be sent).</summary>
public sealed record PreviewedRelease(IReadOnlyList<HeldMail> Mails, Mail? Sample);
