namespace Pipeline.Core.Delivery;

/// <summary>A kind of mails as its recipient sees it: whether it gets them, and whether it can change that here. Who never signed up, or has left, has to sign up.</summary>
public sealed record MailChoice(string Kind, bool IsWanted, bool CanChange);
