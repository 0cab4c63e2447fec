using Pipeline.Core.Programmes;

namespace Pipeline.Core.Erasures;

/// <summary>The texts that a request means: of a contact both its address and its name, whichever was given.</summary>
public sealed class ErasureTargets(Fingerprints fingerprints)
{
    public IReadOnlyList<ErasureTarget> Of(Programme programme, ErasureRequest request)
    {
        var value = request.Kind == ErasureKind.Subscriber ? request.Value.ToLowerInvariant() : request.Value;
        var texts = request.Kind == ErasureKind.Contact ? ContactTexts(programme, value) : [value];
        return [.. texts.Prepend(value).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => fingerprints.TargetOf(programme.Id, request.Kind, text))];
    }

    private static IEnumerable<string> ContactTexts(Programme programme, string value) => programme.Participants
        .SelectMany(participant => participant.Contacts)
        .Where(contact => Same(contact.Email, value) || (contact.Name is { } name && Same(name, value)))
        .SelectMany(contact => contact.Name is { } name && IsPerson(programme, name) ? new[] { contact.Email, name } : [contact.Email]);

    /// <summary>One word, or a participant's own name, would take from the texts what is nobody's name.</summary>
    private static bool IsPerson(Programme programme, string name) =>
        name.Trim().Contains(' ', StringComparison.Ordinal)
        && !programme.Participants.Any(participant => name.Contains(participant.Name, StringComparison.OrdinalIgnoreCase) || participant.Name.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
