namespace Pipeline.Core.Newsletters;

/// <summary>What the page behind a mail to confirm by shows: the question, that it is confirmed, or that the link is too old.</summary>
public enum ConfirmationFace
{
    Question,
    Confirmed,
    Expired,
}
