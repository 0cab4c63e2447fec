using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>PDFs of as many bytes as a test says, or none that can be written.</summary>
public sealed class PlainPdf : IReportPdf
{
    public int Bytes { get; set; } = 4;

    public bool IsUnwritable { get; set; }

    public byte[] Write(string html, DateOnly day) => IsUnwritable ? throw new FormatException("No paper holds it.") : new byte[Bytes];
}
