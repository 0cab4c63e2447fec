using Scriban.Syntax;

namespace Pipeline.Rendering.Templates;

/// <summary>Where a template calls a function with a text for its first argument, which can be looked at without rendering.</summary>
internal sealed class LiteralCalls : ScriptVisitor
{
    private readonly List<LiteralCall> found = [];

    public static IReadOnlyList<LiteralCall> In(ScriptNode page)
    {
        var calls = new LiteralCalls();
        calls.Visit(page);
        return calls.found;
    }

    public override void Visit(ScriptFunctionCall? node)
    {
        if (node is { Target: ScriptVariable { Name: var function } } && node.Arguments.FirstOrDefault() is ScriptLiteral { Value: string text } argument)
            found.Add(new LiteralCall(function, text, argument.Span.Start.Line + 1, argument.Span.Start.Column + 1));
        base.Visit(node!);
    }
}
