using Pipeline.Core.Forms;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every form store does.</summary>
public abstract class FormStoreContract
{
    private readonly string form = TestIds.Next("form");

    protected abstract IFormStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_definition_comes_back_byte_for_byte()
    {
        var definition = "{ \"id\" : \"Æ\" }\r\n"u8.ToArray();

        await CreateStore().PutAsync(form, definition, Cancellation);

        (await CreateStore().FindAsync(form, Cancellation)).ShouldBe(definition);
    }

    [Fact]
    public async Task A_definition_that_was_never_put_is_null() => (await CreateStore().FindAsync(form, Cancellation)).ShouldBeNull();

    [Fact]
    public async Task The_writer_reads_its_own_change_at_once()
    {
        var store = CreateStore();
        await store.PutAsync(form, "one"u8.ToArray(), Cancellation);
        await store.FindAsync(form, Cancellation);

        await store.PutAsync(form, "two"u8.ToArray(), Cancellation);

        (await store.FindAsync(form, Cancellation)).ShouldBe("two"u8.ToArray());
    }

    [Fact]
    public async Task Every_form_is_listed_in_ordinal_order()
    {
        foreach (var id in (string[])[form + "-b", form + "-a"]) await CreateStore().PutAsync(id, "{}"u8.ToArray(), Cancellation);

        (await CreateStore().ListAsync(Cancellation)).Where(id => id.StartsWith(form + "-", StringComparison.Ordinal)).ShouldBe([form + "-a", form + "-b"]);
    }
}
