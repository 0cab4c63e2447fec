using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using static Pipeline.Core.Tests.Results.Contests.Field;

namespace Pipeline.Core.Tests.Results.Contests;

public sealed class QualificationTests
{
    [Theory]
    [InlineData(20, 0, null)]
    [InlineData(19, 0, "fewer than 20 dialogues")]
    [InlineData(16, 5, null)]
    [InlineData(18, 2, "fewer than 3 dialogues in the planned channel chat")]
    public void Who_lacks_dialogues_has_no_place_in_a_final_season(int phone, int chat, string? lacks)
    {
        var planned = chat > 0 ? new PlannedDialogues[] { new("phone", 15), new("chat", 10) } : [];
        var award = Award(planned);

        var book = Book.Of(award, [.. Dialogues(award, "ane", phone, 9), .. Dialogues(award, "ane", chat, 1, "chat")], Phase.Final);

        book.Ranking[0].Rank.ShouldBe(lacks is null ? 1 : null);
        book.FindSuppressed("rank(total|participant=ane)")?.Reason.ShouldBe(lacks);
    }

    [Fact]
    public void Four_fifths_of_the_planned_dialogues_are_enough()
    {
        var award = Award([new("phone", 40)]);

        var enough = Book.Of(award, Dialogues(award, "ane", 32, 9), Phase.Final);
        var tooFew = Book.Of(award, Dialogues(award, "ane", 31, 9), Phase.Final);

        enough.Ranking[0].Rank.ShouldBe(1);
        tooFew.FindSuppressed("rank(total|participant=ane)")!.Reason.ShouldBe("fewer than four fifths of the 40 dialogues planned");
    }

    private static Programme Award(IReadOnlyList<PlannedDialogues> planned) => new ProgrammeBuilder()
        .WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("yes", 1), ("no", 0)))
        .WithParticipants(ProgrammeBuilder.NewParticipant("ane", "Ane", "strom", Entitlement.Full) with { Planned = planned }).Build();
}
