using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Rendering.Reports;

/// <summary>The figures of a report by whose dialogues they are of. Null: suppressed or not measured.</summary>
internal sealed class ReportFigures(ReportRequest request)
{
    public Figure? OfOwn(string measure, string subject) => Find(measure, subject, new Slice(request.Participant.Id));

    public Figure? OfClass(string measure, string subject) => Find(measure, subject, new Slice(Class: request.Participant.Class));

    public Figure? OfAll(string measure, string subject) => Find(measure, subject, default);

    private Figure? Find(string measure, string subject, Slice slice) => request.Figures.Find(new FigureId(measure, subject, slice));
}
