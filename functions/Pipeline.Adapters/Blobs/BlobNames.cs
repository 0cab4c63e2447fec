namespace Pipeline.Adapters.Blobs;

/// <summary>Every blob container there is.</summary>
public static class BlobNames
{
    /// <summary>Programme and form definitions as they were put.</summary>
    public const string Definitions = "definitions";

    /// <summary>Payloads too large for their row.</summary>
    public const string Raw = "raw";

    public const string Results = "results";
    public const string Drafts = "drafts";
    public const string Reports = "reports";

    /// <summary>What editors put in place of packaged templates, by the name of the template.</summary>
    public const string Templates = "templates";

    /// <summary>Mails as files, when no mail service is configured.</summary>
    public const string Outbox = "outbox";

    public static IReadOnlyList<string> All { get; } = [Definitions, Raw, Results, Drafts, Reports, Templates, Outbox];
}
