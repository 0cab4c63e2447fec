using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Mails;

/// <summary>The headers by which a mail program unsubscribes with one click (RFC 8058).</summary>
internal static class UnsubscribeHeaders
{
    public static IReadOnlyDictionary<string, string> Of(Mail mail) => mail.Unsubscribe is not { } address
        ? new Dictionary<string, string>()
        : new Dictionary<string, string>
        {
            ["List-Unsubscribe"] = $"<{address.AbsoluteUri}>",
            ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
        };
}
