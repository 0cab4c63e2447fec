using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.GoogleForms;

/// <summary>Provider `google-forms`: what `Send.gs` sends, or a response as the Forms API gives it; signed as Standard Webhooks.</summary>
public sealed class GoogleForm : IFormProvider
{
    private readonly StandardForm standard = new("google-forms");

    public string Name => standard.Name;

    public MappingRule Mapping => standard.Mapping;

    public string? FindSecretFault(string secret) => standard.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => standard.FindForgery(form, secrets, request);

    public async Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        form.Mapping is not null && FormsApiResponse.Read(body) is { } reading ? reading : await standard.ReadAsync(form, access, body, cancellationToken);
}
