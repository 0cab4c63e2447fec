using System.Text.Json;

namespace Pipeline.Core.Erasures;

/// <summary>Reads from a form's definition which programme it belongs to, and nothing else of it.</summary>
internal static class FormProgramme
{
    public static string? Of(byte[] definition)
    {
        using var document = JsonDocument.Parse(definition, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("programme", out var programme)
            && programme.ValueKind == JsonValueKind.String ? programme.GetString() : null;
    }
}
