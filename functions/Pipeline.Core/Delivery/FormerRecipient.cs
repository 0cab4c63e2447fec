using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery;

/// <summary>What stands in a delivery for an address that is kept no more: the same for the same address, and nobody can tell the address from it.</summary>
public static class FormerRecipient
{
    public static string Of(ITokenMint mint, string programme, string address) => $"erased-{mint.Of("recipient", programme, address)}";
}
