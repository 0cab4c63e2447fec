using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Blobs;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Adapters.Tests.Blobs;

public sealed class DefinitionCacheTests(AzuriteFixture azurite)
{
    private readonly string programme = TestIds.Next("programme");
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobProgrammeStore Instance() => new(azurite.Blobs, time);

    [Fact]
    public async Task Another_instances_change_is_seen_after_five_seconds_and_not_before()
    {
        var (reader, writer) = (Instance(), Instance());
        await PutAsync(writer, "one");
        (await FindAsync(reader)).ShouldBe("one");
        await PutAsync(writer, "two");

        time.Advance(TimeSpan.FromMilliseconds(4_999));
        (await FindAsync(reader)).ShouldBe("one");
        time.Advance(TimeSpan.FromMilliseconds(1));

        (await FindAsync(reader)).ShouldBe("two");
    }

    [Fact]
    public async Task A_definition_that_was_missing_is_looked_for_again_at_once()
    {
        var (reader, writer) = (Instance(), Instance());
        (await FindAsync(reader)).ShouldBeNull();

        await PutAsync(writer, "one");

        (await FindAsync(reader)).ShouldBe("one");
    }

    [Fact]
    public async Task An_instance_forgets_nothing_it_put_itself()
    {
        var (one, other) = (Instance(), Instance());
        await PutAsync(one, "one");
        await PutAsync(other, "two");

        (await FindAsync(one)).ShouldBe("one");
        (await FindAsync(other)).ShouldBe("two");
        time.Advance(TimeSpan.FromSeconds(5));

        (await FindAsync(one)).ShouldBe("two");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_copied_for_every_reader()
    {
        var store = Instance();
        await PutAsync(store, "one");

        var (first, second) = (await store.FindAsync(programme, Cancellation), await store.FindAsync(programme, Cancellation));

        second.ShouldBeSameAs(first);
    }

    private Task PutAsync(BlobProgrammeStore store, string text) => store.PutAsync(programme, Encoding.UTF8.GetBytes(text), Cancellation);

    private async Task<string?> FindAsync(BlobProgrammeStore store) =>
        await store.FindAsync(programme, Cancellation) is { } found ? Encoding.UTF8.GetString(found) : null;
}
