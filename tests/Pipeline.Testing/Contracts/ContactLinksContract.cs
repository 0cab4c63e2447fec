using Pipeline.Core.Delivery;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What everything that keeps unsubscribe links does.</summary>
public abstract class ContactLinksContract
{
    private readonly string token = TestIds.Next("token");

    protected abstract IContactLinks Create();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_leads_to_its_contact_however_often_it_is_kept()
    {
        var link = new ContactLink("award", "one", "kåre/#?~%@x.example", "report", "nn");
        await Create().KeepAsync(token, link, Cancellation);
        await Create().KeepAsync(token, link, Cancellation);

        (await Create().FindAsync(token, Cancellation)).ShouldBe(link);
    }

    [Fact]
    public async Task A_token_that_was_never_kept_leads_nowhere()
    {
        (await Create().FindAsync(token, Cancellation)).ShouldBeNull();
        (await Create().FindAsync("/#?~%\u0001" + new string('x', 5_000), Cancellation)).ShouldBeNull();
    }
}
