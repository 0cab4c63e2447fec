using Pipeline.Core.Evaluations;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Filling;

/// <summary>
/// Reads what was filled in by a link as an evaluation and checks it as every evaluation is checked. What the form does not ask is not taken: questions of other
/// channels, and all of them when nobody answered the contact.
/// </summary>
public sealed class FieldReader(Programme programme, ShopperLink link, DateTimeOffset now)
{
    private readonly List<FieldFault> faults = [];
    private IReadOnlyDictionary<string, string> said = new Dictionary<string, string>();

    public FieldReading Read(IReadOnlyDictionary<string, string> fields)
    {
        said = fields;
        faults.Clear();
        var outcome = Word(FieldNames.Outcome, WireNames.Outcomes);
        var channel = link.Channel ?? Of(FieldNames.Channel);
        var evaluation = new Evaluation(
            link.Evaluation, programme.Id, link.Participant, channel, Moment(), link.Shopper,
            (Responder)Word(FieldNames.Responder, WireNames.Responders), (Outcome)outcome, Wait(),
            (Outcome)outcome == Outcome.Answered ? Answers(channel) : new Dictionary<string, string>(), Comments());
        faults.AddRange(FaultsOf(EvaluationCheck.Against(programme, evaluation)));
        return faults.Count == 0 ? new(evaluation, []) : new(null, faults);
    }

    /// <summary>The faults of an evaluation at the fields that it was read from.</summary>
    public static IEnumerable<FieldFault> FaultsOf(IEnumerable<Fault> faults) => faults.Select(fault => fault.Pointer.Split('/') switch
    {
        [_, "occurredAt"] => new FieldFault(FieldNames.Date, FieldFaultKind.OutsideSeason),
        [_, "channel"] => new(FieldNames.Channel, FieldFaultKind.Unknown),
        [_, "answers", var question] => new(FieldNames.Answer(question), FieldFaultKind.Unknown),
        [_, "comments", var field] => new(FieldNames.Comment(field), FieldFaultKind.Unknown),
        _ => new("", FieldFaultKind.Unknown),
    });

    /// <summary>Where the day cannot be read, one that is no further fault.</summary>
    private DateTimeOffset Moment()
    {
        var (date, time) = (Of(FieldNames.Date), Of(FieldNames.Time));
        var (day, clock) = (LocalMoment.Day(date), LocalMoment.Time(time));
        if (day is null) Add(FieldNames.Date, date.Length == 0 ? FieldFaultKind.Missing : FieldFaultKind.NotADate);
        if (clock is null) Add(FieldNames.Time, time.Length == 0 ? FieldFaultKind.Missing : FieldFaultKind.NotATime);
        var moment = LocalInstant.In(programme.TimeZone, (day ?? programme.Season.Start).ToDateTime(clock ?? new TimeOnly(12, 0)));
        if (day is not null && day > programme.LocalDay(now)) Add(FieldNames.Date, FieldFaultKind.NotYet);
        return moment;
    }

    private int Word(string field, IReadOnlyList<string> words)
    {
        var text = Of(field);
        for (var index = 0; index < words.Count; index++)
            if (words[index] == text) return index;
        Add(field, text.Length == 0 ? FieldFaultKind.Missing : FieldFaultKind.Unknown);
        return 0;
    }

    private int? Wait()
    {
        if (Of(FieldNames.Wait) is not { Length: > 0 } number) return null;
        if (WaitUnit.Read(number, Of(FieldNames.Unit)) is { } seconds) return seconds;
        Add(FieldNames.Wait, FieldFaultKind.NotAWait);
        return null;
    }

    private Dictionary<string, string> Answers(string channel) => programme.Questions
        .Where(question => question.AppliesTo(channel) && Of(FieldNames.Answer(question.Id)).Length > 0)
        .ToDictionary(question => question.Id, question => Of(FieldNames.Answer(question.Id)), StringComparer.Ordinal);

    private Dictionary<string, string> Comments()
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in programme.Comments)
        {
            if (Of(FieldNames.Comment(field.Id)) is not { Length: > 0 } text) continue;
            if (text.Length > EvaluationLimits.CommentLength) Add(FieldNames.Comment(field.Id), FieldFaultKind.TooLong);
            comments[field.Id] = text;
        }

        return comments;
    }

    private string Of(string field) => said.GetValueOrDefault(field, "").Trim();

    private void Add(string field, FieldFaultKind kind) => faults.Add(new(field, kind));
}
