namespace Pipeline.Functions.Http;

/// <summary>An evaluation's id as a route gives it: hosts leave an escaped slash escaped, since it would split the route.</summary>
public static class RouteId
{
    public static string Of(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
