namespace Pipeline.Core.Filling;

/// <summary>A fault at a field of the form, by the field's name.</summary>
public sealed record FieldFault(string Field, FieldFaultKind Kind);
