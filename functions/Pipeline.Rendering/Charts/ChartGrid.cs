namespace Pipeline.Rendering.Charts;

/// <summary>Where a chart lies on a canvas, and how large its unit is there. Places and lengths are rounded to the grain, unless that is zero.</summary>
internal readonly record struct ChartGrid(float Left, float Top, float Unit, float Grain)
{
    public float X(float x) => Rounded(Left + (x * Unit));

    public float Y(float y) => Rounded(Top + (y * Unit));

    public float Length(float length) => Rounded(length * Unit);

    /// <summary>A place on the canvas itself.</summary>
    public float Rounded(float value) => Grain > 0 ? MathF.Round(value / Grain) * Grain : value;
}
