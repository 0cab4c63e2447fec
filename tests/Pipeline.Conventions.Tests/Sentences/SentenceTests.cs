using System.Text.Json;

namespace Pipeline.Conventions.Tests.Sentences;

/// <summary>The sentences that the source writes in English, and the words that the desk has for them in bokmål.</summary>
public sealed class SentenceTests
{
    private const string Words = "templates/desk/sentences/nb.json";

    private static readonly string[] Projects = ["functions/Pipeline.Core", "functions/Pipeline.Rendering", "functions/Pipeline.Adapters", "functions/Pipeline.Functions"];

    /// <summary>Where sentences arise that the desk never shows: answers of the API alone, and texts whose ledgers stand at no page of it.</summary>
    private static readonly string[] Elsewhere =
    [
        "functions/Pipeline.Functions/Http/", "functions/Pipeline.Core/Links/", "functions/Pipeline.Core/Forms/Form", "functions/Pipeline.Core/Forms/SecretNameShape",
        "functions/Pipeline.Adapters/Forms/Csv", "functions/Pipeline.Rendering/Reports/", "functions/Pipeline.Rendering/Mails/", "functions/Pipeline.Rendering/Appeals/",
        "functions/Pipeline.Rendering/Filling/",
    ];

    /// <summary>What others say: the JSON reader and the mail service, and what was kept of sentences that were checked where they arose.</summary>
    private static readonly string[] OfOthers =
    [
        "exception.Message", "exception.Message[..position]", "reason.GetString()", "await SendGridErrors.ReadAsync(response, limit)",
        "row.GetString(nameof(ContactPreference.Reason))", "row.GetString(nameof(QuarantinedPayload.Reason))",
    ];

    private static readonly SourceSentences Source = SourceSentences.Read(Projects, path => path.EndsWith("/PeriodAnswer.cs", StringComparison.Ordinal) || !Elsewhere.Any(path.StartsWith));

    private static Dictionary<string, string> Said => JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read(Words))!;

    [Fact]
    public void Every_sentence_that_the_desk_may_show_has_words_in_bokmal_with_the_same_places()
    {
        var said = Said;

        Source.Forms.Count.ShouldBeGreaterThan(300);
        Source.Forms.Where(each => !said.ContainsKey(each.Form)).Select(each => $"{each.Place} writes \"{each.Form}\", and {Words} does not have it").ShouldBeEmpty();
        said.Where(each => PlacesOf(each.Key) != PlacesOf(each.Value)).Select(each => each.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Words_are_kept_only_for_sentences_that_are_written() =>
        Said.Keys.Except(Source.Forms.Select(each => each.Form)).Except(Enum.GetNames<DayOfWeek>()).ShouldBeEmpty();

    [Fact]
    public void What_is_given_for_a_sentence_is_written_in_the_source_or_known_to_be_what_others_say() =>
        Source.Unknown.Where(each => !OfOthers.Any(other => each.EndsWith($": {other}", StringComparison.Ordinal))).ShouldBeEmpty();

    private static string PlacesOf(string text) => string.Concat(Enumerable.Range(0, 10).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal)));
}
