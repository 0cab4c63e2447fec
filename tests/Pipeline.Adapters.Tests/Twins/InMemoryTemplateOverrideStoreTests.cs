using Pipeline.Core.Templates;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryTemplateOverrideStoreTests : TemplateOverrideStoreContract
{
    private readonly InMemoryTemplateOverrideStore store = new();

    protected override ITemplateOverrideStore Store => store;

    protected override Task PutAsync(string template, string content)
    {
        store.With(template, content);
        return Task.CompletedTask;
    }

    protected override Task RemoveAsync(string template)
    {
        store.Remove(template);
        return Task.CompletedTask;
    }
}
