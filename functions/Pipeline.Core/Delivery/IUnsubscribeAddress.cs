namespace Pipeline.Core.Delivery;

/// <summary>Makes the public address of an unsubscribe token.</summary>
public interface IUnsubscribeAddress
{
    Uri To(string token);
}
