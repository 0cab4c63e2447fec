namespace Pipeline.Core.Forms;

/// <summary>
/// A question of a form and what was answered: the service's stable ids of it, the wording when it was sent, the answers (none when blank) and, when
/// they were sent, the choices on offer.
/// </summary>
public sealed record FilledQuestion(
    IReadOnlyList<string> Ids, string? Label, IReadOnlyList<FilledValue> Values, IReadOnlyList<FilledValue> Choices)
{
    public FilledQuestion(string id, string? label, params IReadOnlyList<FilledValue> values)
        : this([id], label, values, [])
    {
    }
}
