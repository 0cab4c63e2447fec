using System.Buffers;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>Paints on an opaque background into pixels that are used again for the next picture, and writes them as PNG.</summary>
internal static class Raster
{
    public static byte[] Png(int width, int height, Action<SKCanvas> paint)
    {
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        var pixels = ArrayPool<byte>.Shared.Rent(info.BytesSize);
        var pinned = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            using (var bitmap = new SKBitmap())
            {
                bitmap.InstallPixels(info, pinned.AddrOfPinnedObject(), info.RowBytes);
                using var canvas = new SKCanvas(bitmap);
                canvas.Clear(ChartStyle.Paper);
                paint(canvas);
            }

            return PalettePng.Encode(pixels.AsSpan(0, info.BytesSize), width, height);
        }
        finally
        {
            pinned.Free();
            ArrayPool<byte>.Shared.Return(pixels);
        }
    }
}
