namespace Pipeline.Rendering.Pdf;

/// <summary>A piece and its distance from the top of the text, in points.</summary>
internal readonly record struct PlacedPiece(Piece Piece, float Y);
