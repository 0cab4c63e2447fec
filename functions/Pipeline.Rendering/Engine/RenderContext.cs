using System.Globalization;
using System.Text;
using Pipeline.Core.Periods;
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
    private OutputKind kind;
    private int steps;

    private RenderContext(TemplateLibrary library, Printer printer)
        : base(Builtins.Shared)
    {
        this.library = library;
        Printer = printer;
        StrictVariables = true;
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
        var context = spare ?? new RenderContext(library, printer);
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
            case FigureValue or Counted or Scored or Compared or Ruling or DateOnly or DayRange:
                throw new ScriptRuntimeException(span, "a number or date is printed through a function, such as score, percent, count or day");
            case MarkedText marked when kind != OutputKind.Markdown:
                Marks.Begin(Written, marked.Entry);
                if (kind == OutputKind.Html) Escaper.AppendHtml(Written, marked.Text);
                else Written.Append(marked.Text);
                Written.Append(Marks.Close);
                return this;
            case int or long or double when kind == OutputKind.Html:
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

    /// <summary>What takes any object, or just this kind, takes it as it is; the engine would first look up what kind of object it is.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) || value?.GetType() == destinationType ? value : base.ToObject(span, value, destinationType);

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => library.Get(templatePath);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => ++steps <= MaximumSteps
        ? true
        : throw new ScriptRuntimeException(loop.Span, $"the template has looped more than {MaximumSteps} times");

    private void Use(TemplateLibrary newLibrary, OutputKind newKind, Printer printer, ScriptObject functions, ScriptObject model)
    {
        (library, kind, Printer, steps) = (newLibrary, newKind, printer, 0);
        TemplateLoader = new LibraryLoader(newLibrary);
        PushGlobal(functions);
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
