using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// The engine's include, which is not escaped a second time: written in its place where it stands alone, as nearly every one does, and text to
/// go on with where it is piped or kept. The engine's own gives each its text twice before that is copied to where it belongs.
/// </summary>
internal sealed class MarkupInclude : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(Markup);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(string), "template_name") : new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var call = callerContext as ScriptFunctionCall ?? throw new ScriptRuntimeException(context.CurrentSpan, "include is called with the name of a template");
        var name = arguments.Count > 0 ? context.ObjectToString(arguments[0]) : null;
        var path = context.GetTemplatePathFromName(name, call) ?? throw new ScriptRuntimeException(call.Span, "include is called with the name of a template");
        var template = context.GetOrCreateTemplate(path, call);
        if (call.Parent is ScriptExpressionStatement)
        {
            Write(context, template, arguments, call);
            return null;
        }

        context.PushOutput();
        try
        {
            Write(context, template, arguments, call);
            return new Markup(context.Output.ToString() ?? "");
        }
        finally
        {
            context.PopOutput();
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>What is given is worked out among the caller's names, since the template has its own.</summary>
    private static void Write(TemplateContext context, Template template, ScriptArray arguments, ScriptFunctionCall call)
    {
        List<(ScriptVariable Name, object? Value)> given = [];
        foreach (var argument in call.Arguments.OfType<ScriptNamedArgument>())
            given.Add((ScriptVariable.Create(argument.Name!.Name, ScriptVariableScope.Local), context.Evaluate(argument.Value!)));

        context.EnterRecursive(call);
        context.PushLocal();
        context.PushSourceFile(template.SourceFilePath!);
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, true, true);
            foreach (var (name, value) in given) context.SetValue(name, value, false, true);
            if (context.Evaluate(template.Page!) is { } last) context.Write(template.Page!.Span, last);
        }
        finally
        {
            context.PopSourceFile();
            context.PopLocal();
            context.ExitRecursive(call);
        }
    }
}
