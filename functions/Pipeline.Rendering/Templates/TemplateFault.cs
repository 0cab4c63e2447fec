namespace Pipeline.Rendering.Templates;

/// <summary>One thing wrong with a template: where (line and column from 1, 0 for the whole file) and what.</summary>
public sealed record TemplateFault(string Template, int Line, int Column, string Detail)
{
    public override string ToString() => Line == 0 ? $"{Template}: {Detail}" : $"{Template}({Line},{Column}): {Detail}";
}
