namespace Pipeline.Core.Newsletters;

/// <summary>What the page behind a mail to confirm by shows: the question, that it is confirmed, that the reader has left, or that the link is too old.</summary>
public enum ConfirmationFace
{
    Question,
    Confirmed,
    Left,
    Expired,
}
