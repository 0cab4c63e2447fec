namespace Pipeline.Rendering.Charts;

/// <summary>Where a chart lies on a canvas, how large its unit is there, and how places and lengths are rounded.</summary>
internal readonly record struct ChartGrid(float Left, float Top, float Unit, Func<float, float> Rounded)
{
    public float X(float x) => Rounded(Left + (x * Unit));

    public float Y(float y) => Rounded(Top + (y * Unit));

    public float Length(float length) => Rounded(length * Unit);
}
