namespace Pipeline.Core.Forms;

/// <summary>A form, or every fault of its definition (then the form is null).</summary>
public sealed record FormReading(FormDefinition? Form, IReadOnlyList<Fault> Faults);
