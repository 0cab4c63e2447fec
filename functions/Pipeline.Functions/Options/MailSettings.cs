using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>Who mails come from, where answers go, and whether they carry the report.</summary>
public sealed record MailSettings(string Sender, string SenderName, string? ReplyTo)
{
    /// <summary>Whether mails about reports carry the report as PDF.</summary>
    public bool AttachesPdf { get; init; }

    public static MailSettings From(IConfiguration configuration)
    {
        var from = configuration["Mail:From"] ?? "award@localhost.example";
        Check("Mail__From", from);
        if (configuration["Mail:ReplyTo"] is { } replyTo) Check("Mail__ReplyTo", replyTo);
        return new MailSettings(from, configuration["Mail:FromName"] ?? "", configuration["Mail:ReplyTo"])
        {
            AttachesPdf = (configuration["Mail:AttachPdf"] ?? "false") switch
            {
                "true" => true,
                "false" => false,
                var other => throw Setting.Wrong("Mail__AttachPdf", $"Mail__AttachPdf is '{other}'; say true or false."),
            },
        };
    }

    private static void Check(string name, string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at != address.LastIndexOf('@') || at == address.Length - 1 || address.Any(char.IsWhiteSpace))
            throw Setting.Wrong(name, $"{name} is '{address}', which is no e-mail address.");
    }
}
