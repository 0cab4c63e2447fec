using Pipeline.Core.Templates;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every store of template overrides does.</summary>
public abstract class TemplateOverrideStoreContract
{
    private readonly string name = $"posts/{TestIds.Next("post")}.nb.scriban-md";

    protected abstract ITemplateOverrideStore Store { get; }

    /// <summary>What an editor does by hand.</summary>
    protected abstract Task PutAsync(string template, string content);

    protected abstract Task RemoveAsync(string template);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_editor_put_is_read_byte_for_byte()
    {
        await PutAsync(name, "Så langt\r\n");

        var read = await Store.ReadAsync("another version", Cancellation);

        read!.Templates.Single(each => each.Name == name).Content.ShouldBe("Så langt\r\n"u8.ToArray());
    }

    [Fact]
    public async Task Nothing_is_read_again_while_nothing_changes()
    {
        await PutAsync(name, "one");
        var read = await Store.ReadAsync("another version", Cancellation);

        (await Store.ReadAsync(read!.Version, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_and_a_removal_each_make_another_version()
    {
        await PutAsync(name, "one");
        var first = await Store.ReadAsync("another version", Cancellation);
        await PutAsync(name, "two");
        var second = await Store.ReadAsync(first!.Version, Cancellation);
        await RemoveAsync(name);

        var third = await Store.ReadAsync(second!.Version, Cancellation);

        second.Templates.Single(each => each.Name == name).Content.ShouldBe("two"u8.ToArray());
        third!.Templates.ShouldNotContain(each => each.Name == name);
        new[] { first.Version, second.Version, third.Version }.ShouldBeUnique();
    }

    [Fact]
    public async Task Overrides_are_ordered_by_name()
    {
        await PutAsync($"{name}-b", "");
        await PutAsync($"{name}-a", "");

        var names = (await Store.ReadAsync("another version", Cancellation))!.Templates.Select(each => each.Name).ToList();

        names.ShouldBe(names.Order(StringComparer.Ordinal));
    }
}
