using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A change as a form of the desk carries it: `answer.welcome`, `outcome`, `channel`, `withdraw`. An empty answer is a blank, anything else that is empty stays as it is.</summary>
public sealed record DeskAppealChange(AppealChange Change)
{
    private const string Answer = "answer.", Outcome = "outcome", Channel = "channel", Withdraw = "withdraw";

    /// <summary>The fields that make this change again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields =>
    [
        .. Change.Answers.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => KeyValuePair.Create(Answer + each.Key, each.Value ?? "")),
        .. Change.Outcome is { } outcome ? [KeyValuePair.Create(Outcome, WireNames.Of(outcome))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Change.Channel is { } channel ? [KeyValuePair.Create(Channel, channel)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Change.Withdraw ? [KeyValuePair.Create(Withdraw, "yes")] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    /// <summary>Null when nothing of a change was sent.</summary>
    public static DeskAppealChange? Read(IEnumerable<KeyValuePair<string, string>> sent)
    {
        var fields = sent.Where(each => each.Key.StartsWith(Answer, StringComparison.Ordinal) || each.Key is Outcome or Channel or Withdraw).ToDictionary(StringComparer.Ordinal);
        if (fields.Count == 0) return null;
        var outcome = WireNames.Outcomes.ToList().IndexOf(fields.GetValueOrDefault(Outcome, ""));
        return new DeskAppealChange(new AppealChange(
            fields.Where(each => each.Key.StartsWith(Answer, StringComparison.Ordinal))
                .ToDictionary(each => each.Key[Answer.Length..], each => each.Value.Length == 0 ? null : each.Value, StringComparer.Ordinal),
            outcome < 0 ? null : (Outcome)outcome,
            fields.GetValueOrDefault(Channel) is { Length: > 0 } channel ? channel : null,
            fields.GetValueOrDefault(Withdraw) == "yes"));
    }

    /// <summary>The same without what the evaluation says already.</summary>
    public DeskAppealChange OnlyWhatChanges(Evaluation evaluation) => new(Change with
    {
        Answers = Change.Answers.Where(each => (evaluation.Answers.GetValueOrDefault(each.Key) ?? "") != (each.Value ?? "")).ToDictionary(StringComparer.Ordinal),
        Outcome = Change.Outcome == evaluation.Outcome ? null : Change.Outcome,
        Channel = Change.Channel == evaluation.Channel ? null : Change.Channel,
    });

    /// <summary>What a page that showed the consequences sends back: another as soon as the change, the evaluation or the definition is another.</summary>
    public string SealOn(StoredEvaluation stored, KnownProgramme known)
    {
        var seen = string.Join('\n', [.. Fields.Select(each => $"{each.Key}={each.Value}"), stored.ContentHash, stored.State.ToString(), known.DefinitionHash]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)));
    }
}
