namespace Pipeline.Adapters.SendGrid;

/// <summary>How mails leave through SendGrid. The key is a secret: it goes into the request's authorization and nowhere else.</summary>
public sealed record SendGridOptions(string ApiKey)
{
    /// <summary>Another address is a subuser's region, a proxy, or a stand-in in a test.</summary>
    public Uri BaseUrl { get; init; } = new("https://api.sendgrid.com/");

    /// <summary>SendGrid's own list of who wants no more; it drops mails to those on it. Null for none.</summary>
    public int? UnsubscribeGroup { get; init; }

    /// <summary>In the sandbox SendGrid checks a mail and sends nothing.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Whether SendGrid posts here what becomes of mails.</summary>
    public bool TellsEvents { get; init; }

    public int MailsPerSecond { get; init; } = 10;

    public int AtOnce { get; init; } = 4;

    /// <summary>How long one request may take; after that nobody knows what became of its mail.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Without the key, so that no log or exception that prints the options prints it.</summary>
    public override string ToString() => $"SendGrid at {BaseUrl}";
}
