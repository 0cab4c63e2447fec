using System.Text;
using Pipeline.Core.Programmes;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every programme store does.</summary>
public abstract class ProgrammeStoreContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IProgrammeStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_definition_comes_back_byte_for_byte()
    {
        byte[] definition = [0xEF, 0xBB, 0xBF, .. "{ \"id\" : \"Æ\" }\r\n"u8];

        await CreateStore().PutAsync(programme, definition, Cancellation);

        (await CreateStore().FindAsync(programme, Cancellation)).ShouldBe(definition);
    }

    [Fact]
    public async Task A_definition_that_was_never_put_is_null() => (await CreateStore().FindAsync(programme, Cancellation)).ShouldBeNull();

    [Fact]
    public async Task The_writer_reads_its_own_change_at_once()
    {
        var store = CreateStore();
        await store.PutAsync(programme, "one"u8.ToArray(), Cancellation);
        await store.FindAsync(programme, Cancellation);

        await store.PutAsync(programme, "two"u8.ToArray(), Cancellation);

        Encoding.UTF8.GetString((await store.FindAsync(programme, Cancellation))!).ShouldBe("two");
    }

    [Fact]
    public async Task What_a_writer_does_to_its_bytes_afterwards_stays_with_it()
    {
        var store = CreateStore();
        var definition = "one"u8.ToArray();
        await store.PutAsync(programme, definition, Cancellation);

        definition[0] = 0;

        (await store.FindAsync(programme, Cancellation)).ShouldBe("one"u8.ToArray());
    }

    [Fact]
    public async Task Definitions_of_replaced_questionnaires_stay_readable_and_are_no_programmes_of_their_own()
    {
        await CreateStore().PutAsync(programme, "third"u8.ToArray(), Cancellation);

        await CreateStore().KeepAsync(programme, 1, "first"u8.ToArray(), Cancellation);
        await CreateStore().KeepAsync(programme, 2, "second"u8.ToArray(), Cancellation);

        (await CreateStore().FindKeptAsync(programme, 1, Cancellation)).ShouldBe("first"u8.ToArray());
        (await CreateStore().FindKeptAsync(programme, 2, Cancellation)).ShouldBe("second"u8.ToArray());
        (await CreateStore().FindKeptAsync(programme, 3, Cancellation)).ShouldBeNull();
        (await CreateStore().FindAsync(programme, Cancellation)).ShouldBe("third"u8.ToArray());
        (await CreateStore().ListAsync(Cancellation)).Count(id => id.StartsWith(programme, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Programmes_are_listed_in_order()
    {
        await CreateStore().PutAsync(programme + "-b", "{}"u8.ToArray(), Cancellation);
        await CreateStore().PutAsync(programme, "{}"u8.ToArray(), Cancellation);
        await CreateStore().PutAsync(programme + "-a", "{}"u8.ToArray(), Cancellation);

        var all = await CreateStore().ListAsync(Cancellation);

        all.Where(id => id.StartsWith(programme, StringComparison.Ordinal)).ShouldBe([programme, programme + "-a", programme + "-b"]);
    }
}
