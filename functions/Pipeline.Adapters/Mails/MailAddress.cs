using MimeKit;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Mails;

/// <summary>Whether mail can be sent to an address at all, so that a malformed one is known before anything leaves.</summary>
internal static class MailAddress
{
    /// <summary>One address and nothing else: no name, no list, no line break.</summary>
    public static bool IsOne(string address) => MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address && address.Contains('@');

    public static MailOutcome.Refused Refusal(string address) => new($"'{address}' is no address that mail can be sent to.", DeliveryCause.MalformedAddress);
}
