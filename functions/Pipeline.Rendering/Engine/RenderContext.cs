using System.Globalization;
using System.Text;
using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// One rendering of one template. Values are escaped where they are written, a name that does not exist is an error, and nothing is cut off.
/// A thread keeps its context and the room of its text for the next rendering, since to make one costs as much as a short text; one that failed is not kept.
/// </summary>
internal sealed class RenderContext : TemplateContext, IDisposable
{
    /// <summary>Far above the longest report; it only stops a loop that would never end.</summary>
    private const int MaximumSteps = 200_000;

    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static RenderContext? spare;

    private TemplateLibrary library;
    private ScriptObject functions;
    private OutputKind kind;
    private int steps;

    private RenderContext(TemplateLibrary library, Printer printer, ScriptObject functions)
        : base(Builtins.Shared)
    {
        (this.library, this.functions) = (library, functions);
        Printer = printer;
        StrictVariables = true;
        MemberFilter = _ => false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        RecursiveLimit = 20;
        RegexTimeOut = TimeSpan.FromMilliseconds(100);
        NewLine = "\n";
        AutoIndent = false;
    }

    public Printer Printer { get; private set; }

    /// <summary>What was written so far, in one piece.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            foreach (var chunk in Written.GetChunks())
                if (chunk.Length == Written.Length) return chunk.Span;
            return Written.ToString();
        }
    }

    private StringBuilder Written => ((StringBuilderOutput)Output).Builder;

    /// <summary>Renders the template, which may call `functions` beside those of every text. Whoever disposes of the context ends the life of its text; within a rendering another gets a context of its own.</summary>
    public static RenderContext Render(TemplateLibrary library, Template template, OutputKind kind, Printer printer, ScriptObject functions, ScriptObject model)
    {
        var context = spare ?? new RenderContext(library, printer, functions);
        spare = null;
        context.Use(library, kind, printer, functions, model);
        context.Write(template.Page!.Span, context.Evaluate(template.Page));
        return context;
    }

    public void Dispose()
    {
        var isKept = Written.Capacity <= MostKept;
        Reset();
        if (isKept) spare = this;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Markup or IScriptOutput:
                Write(textAsObject.ToString());
                return this;
            case Figure or Counted or Scored or Compared or Ruling or DateOnly or DayRange:
                throw new ScriptRuntimeException(span, "a number or date is printed through a function, such as score, percent, count or day");
            case MarkedText marked when kind != OutputKind.Markdown:
                var printed = Printer.TextOf(marked);
                Marks.Begin(Written, marked.Entry);
                if (kind == OutputKind.Html) Escaper.AppendHtml(Written, printed);
                else Written.Append(printed);
                Written.Append(Marks.Close);
                return this;
            case double length when kind == OutputKind.Html:
                Written.Append(CultureInfo.InvariantCulture, $"{Math.Round(length, GeometryFunctions.Decimals)}");
                return this;
            case int or long when kind == OutputKind.Html:
                Written.Append(CultureInfo.InvariantCulture, $"{textAsObject}");
                return this;
            case string text when kind == OutputKind.Html:
                Escaper.AppendHtml(Written, text);
                return this;
            default:
                Write(Escaper.Escape(kind, ObjectToString(textAsObject) ?? "", kind == OutputKind.Markdown && IsAtStart()));
                return this;
        }
    }

    /// <summary>Calls a function of ours with its one argument, as nearly every call has; the engine makes a list for each and looks its name up among all others.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        CallOfOne.Of(scriptNode) is { } call && Called(call.Name.Name) is TemplateFunction { OfOne: { } function } called
            ? Call(function, called.GetParameterInfo(0).ParameterType, call)
            : base.Evaluate(scriptNode, aliasReturnedFunction);

    /// <summary>What takes any object, or just this kind, takes it as it is; the engine would first look up what kind of object it is.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) || value?.GetType() == destinationType ? value : base.ToObject(span, value, destinationType);

    public override string? ObjectToString(object? value, bool nested = false) =>
        value is MarkedText marked ? Printer.Marked(marked) : base.ObjectToString(value, nested);

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => library.Get(templatePath);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => ++steps <= MaximumSteps
        ? true
        : throw new ScriptRuntimeException(loop.Span, $"the template has looped more than {MaximumSteps} times");

    private object? Called(string name) => functions.TryGetValue(name, out var own) || Builtins.Shared.TryGetValue(name, out own) ? own : null;

    private object? Call(Func<Printer, SourceSpan, object?, object?> function, Type takes, CallOfOne call)
    {
        var argument = ToObject(call.Argument.Span, Evaluate(call.Argument), takes);
        try
        {
            return function(Printer, call.At.Span, argument);
        }
        catch (Exception fault) when (fault is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(call.At.Span, fault.Message, fault);
        }
    }

    private void Use(TemplateLibrary newLibrary, OutputKind newKind, Printer printer, ScriptObject newFunctions, ScriptObject model)
    {
        (library, kind, Printer, functions, steps) = (newLibrary, newKind, printer, newFunctions, 0);
        TemplateLoader = new LibraryLoader(newLibrary);
        PushGlobal(newFunctions);
        PushGlobal(model);
        PushGlobal(new ScriptObject());
    }

    private bool IsAtStart()
    {
        for (var index = Written.Length - 1; index >= 0 && Written[index] != '\n'; index--)
            if (!" \t>-*+".Contains(Written[index], StringComparison.Ordinal)) return false;
        return true;
    }
}
