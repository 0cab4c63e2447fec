using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// The shares of the areas by another method, as a check: whether the first two come in the same order as by the sums of their questions' shares. Null
/// with fewer than two areas.
/// </summary>
internal static class DriverAreas
{
    public static ScriptObject? Of(Programme programme, IFigures figures, IReadOnlyList<(Question Question, Figure Share)> drivers, Locale locale)
    {
        var areas = programme.Areas.Select(area => (Area: area, Share: figures.Find(new FigureId("lmg", area.Id, default))!))
            .Where(each => each.Share is not null).OrderByDescending(each => each.Share.Value).ToList();
        if (areas.Count < 2) return null;
        var bySum = areas.OrderByDescending(each => drivers.Where(driver => driver.Question.Area == each.Area.Id).Sum(driver => driver.Share.Value))
            .Select(each => each.Area.Id);
        var agree = bySum.Take(2).SequenceEqual(areas.Take(2).Select(each => each.Area.Id));
        string[] ids = [.. areas.Take(2).Select(each => each.Share.Id)];
        return Model.Of(
            ("rows", Model.List(areas.Select(each => Model.Of(("name", each.Area.Name.In(locale.Code)), ("share", each.Share.Id))))),
            ("first", areas[0].Area.Name.In(locale.Code)),
            ("strongest", new Ruling("the greatest share of the areas", [.. areas.Select(each => each.Share.Id)])),
            ("agree", agree ? new Ruling("both methods put the same two areas first, in the same order", ids) : null),
            ("differ", agree ? null : new Ruling("the two methods do not put the same two areas first in the same order", ids)));
    }
}
