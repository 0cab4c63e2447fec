using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>The sample season with every text of it replaced: where people's words enter, the next one is put.</summary>
internal static class WordedSeason
{
    private static readonly PreviewSeason Sample =
        PreviewSeason.Read(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "season.sample.json")));

    public static PreviewSeason Of(Func<string> next, bool withComments) => Sample.Reworded(
        Programme(next), withComments ? [.. Sample.Evaluations.Select(evaluation => Evaluation(evaluation, next))] : Sample.Evaluations);

    private static Programme Programme(Func<string> next)
    {
        var programme = Sample.Programme;
        return programme with
        {
            Name = Text(next),
            Author = new(next(), Text(next)),
            Season = programme.Season with { Next = Text(next) },
            Participants = [.. programme.Participants.Select(participant => participant with { Name = next(), Contacts = [.. participant.Contacts.Select(each => each with { Name = next() })] })],
            Channels = [.. programme.Channels.Select(channel => channel with { Name = Text(next), Dialogues = Text(next) })],
            Classes = [.. programme.Classes.Select(each => each with { Name = Text(next) })],
            Areas = [.. programme.Areas.Select(area => area with { Name = Text(next) })],
            Comments = [.. programme.Comments.Select(field => field with { Name = Text(next) })],
            Questions = [.. programme.Questions.Select(question => question with
            {
                Text = Text(next),
                Options = [.. question.Options.Select(option => option with { Text = Text(next) })],
            })],
        };
    }

    private static Evaluation Evaluation(Evaluation evaluation, Func<string> next) =>
        evaluation with { Comments = evaluation.Comments.ToDictionary(comment => comment.Key, _ => next()) };

    private static LocalText Text(Func<string> next) => LocalText.Same(next(), "nb");
}
