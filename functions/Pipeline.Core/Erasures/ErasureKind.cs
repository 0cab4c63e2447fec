namespace Pipeline.Core.Erasures;

/// <summary>Whom or what an erasure is about: a participant's contact, a shopper by its id, a subscriber by its address, or a passage of text.</summary>
public enum ErasureKind
{
    Contact,
    Shopper,
    Subscriber,
    Text,
}
