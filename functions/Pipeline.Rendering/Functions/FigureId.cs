namespace Pipeline.Rendering.Functions;

/// <summary>Canonical figure ids: `measure(subject|dimension=value,…)` with the dimensions in the order participant, class, channel.</summary>
internal static class FigureId
{
    public static string Of(string measure, string subject, string? participant = null, string? inClass = null, string? channel = null)
    {
        List<string> dimensions = [];
        if (participant is not null) dimensions.Add($"participant={participant}");
        if (inClass is not null) dimensions.Add($"class={inClass}");
        if (channel is not null) dimensions.Add($"channel={channel}");
        return dimensions.Count == 0 ? $"{measure}({subject})" : $"{measure}({subject}|{string.Join(',', dimensions)})";
    }
}
