using Pipeline.Adapters.Blobs;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>The texts in a file of a container.</summary>
internal static class BlobTexts
{
    private const string Mail = ".eml";

    /// <summary>The file without what is erased, and whether it had any; null bytes for one that is to go whole.</summary>
    public static (bool Changed, byte[]? Bytes) Rewrite(string container, string blob, byte[] bytes, Erasure erasure)
    {
        if (container == BlobNames.Definitions && !blob.StartsWith("forms/", StringComparison.Ordinal)) return DefinitionErasure.Rewrite(bytes, erasure);
        var (changed, rewritten) = Rewrite(blob, bytes, erasure.Text.Replace);
        if (!changed) return (false, bytes);
        return container switch
        {
            // No row names it any more, or it is a mail to the person alone.
            BlobNames.Raw => (true, null),
            BlobNames.Outbox when blob.StartsWith(BlobScope.Confirmations, StringComparison.Ordinal) => (true, null),
            BlobNames.Results => (true, ResultsErasure.Seal(rewritten)),
            _ => (true, rewritten),
        };
    }

    public static (bool Changed, byte[] Bytes) Rewrite(string blob, byte[] bytes, Func<string, string> text) =>
        blob.EndsWith(Mail, StringComparison.Ordinal) ? MailTexts.Rewrite(bytes, text) : PersonalBytes.Rewrite(bytes, text);
}
