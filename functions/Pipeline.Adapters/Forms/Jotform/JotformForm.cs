using System.Text;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.Jotform;

/// <summary>
/// Provider `jotform`: multipart with the answers as JSON in the part `rawRequest`. Jotform signs nothing, so the address holds the form's secret
/// (jotform.com/answers/14043811).
/// </summary>
public sealed class JotformForm : IFormProvider
{
    public string Name => "jotform";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => SharedToken.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => SharedToken.FindForgery(secrets, request);

    public async Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken)
    {
        if (await FormFields.ReadAsync(body, cancellationToken) is not { } parts)
            return JsonHook.Unreadable("", "The body is neither multipart/form-data nor application/x-www-form-urlencoded.");
        // Nineteen digits: a number would lose the last of them.
        if (parts.GetValueOrDefault("submissionID") is not { Length: > 0 } submission)
            return JsonHook.Unreadable("/submissionID", "The part submissionID is missing: the id of what was sent.");
        var (root, malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(parts.GetValueOrDefault("rawRequest") ?? ""));
        if (malformed is not null) return JsonHook.Unreadable("/rawRequest", malformed.Detail);
        if (root.Text("preview") == "true") return new HookReading.Ignored("The form was filled in as a preview.");
        return new HookReading.Filled(new FilledForm(
            parts.GetValueOrDefault("formID") is { Length: > 0 } id ? id : null,
            submission,
            JotformAnswers.SubmittedAt(root),
            IsPartial: false,
            [.. root.Members().SelectMany(JotformAnswers.Read)],
            HiddenValues.Of(root.Members().Select(JotformAnswers.Hidden))));
    }
}
