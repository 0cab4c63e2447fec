using Pipeline.Adapters.Blobs;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>Which files of a container are a programme's, by the beginnings of their names.</summary>
internal static class BlobScope
{
    public const string Confirmations = "confirmations/";

    public static IReadOnlyList<string> Prefixes(string container, Erasure erasure) => container switch
    {
        BlobNames.Templates => [""],
        BlobNames.Definitions => [$"programmes/{erasure.Programme}.json", $"questionnaires/{erasure.Programme}/", .. erasure.Forms.Select(form => $"forms/{form}.json")],
        BlobNames.Raw => [$"{erasure.Programme}/", .. erasure.Forms.Select(form => $"quarantine/{form}/")],
        // A mail to confirm by names no programme; whose it is, its content tells.
        BlobNames.Outbox => [$"{erasure.Programme}~", Confirmations],
        _ => [$"{erasure.Programme}/"],
    };
}
