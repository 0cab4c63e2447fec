namespace Pipeline.Adapters.Forms.Thin;

/// <summary>Ids that a webhook names and that go into an address.</summary>
internal static class ServiceIds
{
    public static bool AreSafe(params string?[] ids) =>
        ids.All(id => id is { Length: > 0 and <= 64 } && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'));
}
