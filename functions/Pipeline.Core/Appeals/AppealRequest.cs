namespace Pipeline.Core.Appeals;

/// <summary>An appeal as it is asked for: about which evaluation, what is wrong, in words, and who asks (`By` is a name, where one was given).</summary>
public sealed record AppealRequest(string Programme, string Participant, string Evaluation, AppealKind Kind, string Text, AppealParty OpenedBy, string? By);
