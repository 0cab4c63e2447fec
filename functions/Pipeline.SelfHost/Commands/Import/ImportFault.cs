namespace Pipeline.SelfHost.Commands.Import;

/// <summary>One thing wrong with an item of a file; the line is the item's number in a file that is one JSON document, 0 for the whole file.</summary>
internal sealed record ImportFault(long Line, string? Id, string Pointer, string Detail);
