using System.Text;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// Hides in a comment whatever leads to a person or a participant. Of two stretches that overlap,
/// the rule that stands first wins, widened to both. Where a sector is given, its words are hidden too.
/// </summary>
public sealed class CommentMask(Programme programme, ParticipantClass? sector = null)
{
    private readonly IMaskRule[] rules =
    [
        AddressRules.Mail, AddressRules.Link, NumberRules.Plate, NumberRules.Identity, NumberRules.Phone, NumberRules.Reference,
        new RosterRule(programme.Participants), CompanyRules.Formed, CompanyRules.Inner, AddressRules.Street,
        new PersonRule(), new ListRule(MaskKind.Place, WordList.Places), CompanyRules.Known, new CapitalRule(),
        .. sector is null ? (IMaskRule[])[] : [new SectorRule(sector)],
    ];

    public IReadOnlyList<MaskSpan> Find(string text)
    {
        List<MaskSpan> found = [];
        foreach (var span in rules.SelectMany(rule => rule.Find(text)))
        {
            var same = found.FindAll(other => other.Overlaps(span));
            found.RemoveAll(other => other.Overlaps(span));
            var start = same.Select(other => other.Start).Append(span.Start).Min();
            var end = same.Select(other => other.End).Append(span.End).Max();
            found.Add(new MaskSpan(start, end - start, same.Count > 0 ? same[0].Kind : span.Kind));
        }

        return [.. found.OrderBy(span => span.Start)];
    }

    public string Mask(string text, string? language)
    {
        StringBuilder masked = new();
        var at = 0;
        foreach (var span in Find(text))
        {
            masked.Append(text, at, span.Start - at).Append(MaskWords.For(span.Kind, language));
            at = span.End;
        }

        return QuoteMask.Mask(masked.Append(text, at, text.Length - at).ToString());
    }
}
