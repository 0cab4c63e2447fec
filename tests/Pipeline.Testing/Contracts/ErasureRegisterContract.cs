using Pipeline.Core.Erasures;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every register of erasures does.</summary>
public abstract class ErasureRegisterContract
{
    private static readonly DateTimeOffset Morning = new(2026, 2, 3, 8, 0, 0, TimeSpan.Zero);

    private readonly string programme = TestIds.Next("award");

    protected abstract IErasureRegister Register { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_comes_back_as_it_was_saved_and_is_listed_for_its_programme_alone()
    {
        var record = Record("b") with { DoneAt = Morning.AddHours(1), Looked = 7, Changed = 3 };
        (await Register.SaveAsync(record, Cancellation)).ShouldBeTrue();
        (await Register.SaveAsync(Record("a"), Cancellation)).ShouldBeTrue();

        var found = await Register.FindAsync(programme, "b", Cancellation);

        (found! with { Tag = null, Fingerprints = [] }).ShouldBe(record with { Fingerprints = [] });
        found.Fingerprints.ShouldBe(record.Fingerprints);
        (await Register.ListAsync(programme, Cancellation)).Select(each => each.Id).ShouldBe(["a", "b"]);
        (await Register.ListAsync($"{programme}-other", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_whoever_read_the_newest_saves_over_it()
    {
        await Register.SaveAsync(Record("a"), Cancellation);
        var read = (await Register.FindAsync(programme, "a", Cancellation))!;
        (await Register.SaveAsync(read with { Changed = 1 }, Cancellation)).ShouldBeTrue();

        (await Register.SaveAsync(read with { Changed = 2 }, Cancellation)).ShouldBeFalse();
        (await Register.SaveAsync(Record("a"), Cancellation)).ShouldBeFalse();

        (await Register.FindAsync(programme, "a", Cancellation))!.Changed.ShouldBe(1);
    }

    private ErasureRecord Record(string id) => new(programme, id, ErasureKind.Contact, [new($"{id}-hash", 12), new("other", 3)], "Asked to be.", Morning, null);
}
