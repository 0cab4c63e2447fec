using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Pipeline.Adapters.SendGrid;

namespace Pipeline.Functions.Options;

/// <summary>The mail service: `SendGrid__ApiKey` set turns it on. `EventKey` is the public key that its events are signed with, null when they are not taken.</summary>
public sealed record SendGridSettings(SendGridOptions? Mails, byte[]? EventKey)
{
    public static SendGridSettings From(IConfiguration configuration) => new(
        configuration["SendGrid:ApiKey"] is { } key && !string.IsNullOrWhiteSpace(key) ? Options(configuration, key) : null, Key(configuration));

    private static SendGridOptions Options(IConfiguration configuration, string key)
    {
        if (Setting.IsUnread(key)) throw Setting.Wrong("SendGrid__ApiKey", "SendGrid__ApiKey is a reference that was not looked up, and no key; see whether the app may read the vault.");
        if (key.Any(letter => letter is <= ' ' or > '~')) throw Setting.Wrong("SendGrid__ApiKey", "SendGrid__ApiKey holds a character that no key has; copy it again.");
        var options = new SendGridOptions(key);
        return options with
        {
            BaseUrl = configuration["SendGrid:BaseUrl"] is { } text ? Address(text) : options.BaseUrl,
            UnsubscribeGroup = configuration["SendGrid:UnsubscribeGroup"] is { } group ? Number("SendGrid__UnsubscribeGroup", group) : null,
            MailsPerSecond = configuration["SendGrid:MailsPerSecond"] is { } rate ? Number("SendGrid__MailsPerSecond", rate) : options.MailsPerSecond,
            TellsEvents = !string.IsNullOrWhiteSpace(configuration["SendGrid:EventKey"]),
            Sandbox = (configuration["SendGrid:Sandbox"] ?? "false") switch
            {
                "true" => true,
                "false" => false,
                var other => throw Setting.Wrong("SendGrid__Sandbox", $"SendGrid__Sandbox is '{other}'; say true or false."),
            },
        };
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? address
            : throw Setting.Wrong("SendGrid__BaseUrl", $"SendGrid__BaseUrl is '{text}'; give an https address like https://api.eu.sendgrid.com.");

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Setting.Wrong(name, $"{name} is '{text}'; give a whole number above 0.");

    private static byte[]? Key(IConfiguration configuration)
    {
        if (configuration["SendGrid:EventKey"] is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            var key = Convert.FromBase64String(text);
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(key, out _);
            return key;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            throw Setting.Wrong("SendGrid__EventKey", "SendGrid__EventKey is no public key; copy the verification key from SendGrid's settings of the event webhook.");
        }
    }
}
