using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>The award's own rules about who has a place and who wins, as a text may print them; what the award does not ask is null or empty.</summary>
internal static class ContestRules
{
    public static ScriptObject Of(Programme programme, Locale locale)
    {
        var rules = programme.Rules;
        return Model.Of(
            ("dialogues", Asked(rules.DialoguesToQualify, "dialogues that a place asks for")),
            ("planned", programme.Participants.Any(each => each.Planned.Count > 0)
                ? new Ruling("a place asks for four fifths of the planned dialogues")
                : null),
            ("in_channel", programme.Participants.Any(each => each.Planned.Count > 0)
                ? Asked(rules.ChannelDialoguesToQualify, "dialogues in each planned channel that a place asks for")
                : null),
            ("to_win_channel", Asked(rules.ChannelDialoguesToWin, "dialogues in a channel that winning it asks for")),
            ("in_class", Asked(rules.MinimumClass, "participants with a place that a class with a winner asks for")),
            ("floor", rules.WinnerFloor is { } floor ? new Scored((int)(floor * 1000), "the total that a winner must reach") : null),
            ("tie_break", Model.List(rules.TieBreak.Select(subject => Model.Of(
                ("answered", subject == Rules.Answered),
                ("question", programme.FindQuestion(subject)?.Text.In(locale.Code)))))));
    }

    private static Counted? Asked(int fewest, [Sentence] string what) => fewest > 1 ? new Counted(fewest, what) : null;
}
