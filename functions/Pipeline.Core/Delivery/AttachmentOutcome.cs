namespace Pipeline.Core.Delivery;

/// <summary>What became of the PDF that a mail was to carry. A mail goes without one that is too large or cannot be written, since its link leads to the same.</summary>
public enum AttachmentOutcome
{
    NotAsked,
    Attached,
    TooLarge,
    Unwritable,
}
