using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>Who mails come from, and where answers go.</summary>
public sealed record MailSettings(string Sender, string SenderName, string? ReplyTo)
{
    public static MailSettings From(IConfiguration configuration)
    {
        var from = configuration["Mail:From"] ?? "award@localhost.example";
        Check("Mail__From", from);
        if (configuration["Mail:ReplyTo"] is { } replyTo) Check("Mail__ReplyTo", replyTo);
        return new MailSettings(from, configuration["Mail:FromName"] ?? "", configuration["Mail:ReplyTo"]);
    }

    private static void Check(string name, string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at != address.LastIndexOf('@') || at == address.Length - 1 || address.Any(char.IsWhiteSpace))
            throw Setting.Wrong(name, $"{name} is '{address}', which is no e-mail address.");
    }
}
