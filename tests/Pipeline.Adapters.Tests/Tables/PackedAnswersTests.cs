using CsCheck;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class PackedAnswersTests
{
    [Fact]
    public void Answers_are_one_text_in_order_of_the_questions() =>
        PackedAnswers.Write(new Dictionary<string, string> { ["welcome"] = "yes", ["nps"] = "8", ["valued"] = "no" }).ShouldBe("nps=8;valued=no;welcome=yes");

    [Fact]
    public void No_answers_are_an_empty_text()
    {
        PackedAnswers.Write(new Dictionary<string, string>()).ShouldBeEmpty();
        PackedAnswers.Read("").ShouldBeEmpty();
    }

    [Fact]
    public void Any_answers_come_back() =>
        Gen.Dictionary(Gen.String, Gen.String)[0, 20].Sample(answers =>
        {
            var read = PackedAnswers.Read(PackedAnswers.Write(answers));
            return read.Count == answers.Count && answers.All(answer => read[answer.Key] == answer.Value);
        });
}
