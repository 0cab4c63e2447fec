using Pipeline.Rendering.Engine;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// A function of ours in the templates' language, without a state of its own: one for every text, which prints by the printer of the rendering. The engine checks how many arguments there are and converts them; the call itself is direct, where the
/// engine's own wrapper of a delegate goes through reflection every time, which was two thirds of a report.
/// </summary>
internal sealed class TemplateFunction(
    Func<Printer, SourceSpan, ScriptArray, object?> call, ScriptParameterInfo[] parameters, ScriptVarParamKind varParamKind = ScriptVarParamKind.None) : IScriptCustomFunction
{
    private TemplateFunction(Func<Printer, SourceSpan, object?, object?> ofOne, ScriptParameterInfo parameter)
        : this((printer, span, given) => ofOne(printer, span, given[0]), [parameter]) => OfOne = ofOne;

    /// <summary>The call without a list around its argument, where it takes just one.</summary>
    public Func<Printer, SourceSpan, object?, object?>? OfOne { get; }

    public int RequiredParameterCount { get; } = parameters.Count(each => !each.HasDefaultValue) - (varParamKind == ScriptVarParamKind.LastParameter ? 1 : 0);

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => varParamKind;

    public Type ReturnType => typeof(object);

    public static TemplateFunction Of(Func<Printer, SourceSpan, object?, object?> ofOne, ScriptParameterInfo parameter) => new(ofOne, parameter);

    public ScriptParameterInfo GetParameterInfo(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        call(((RenderContext)context).Printer, callerContext?.Span ?? context.CurrentSpan, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
