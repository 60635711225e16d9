using CodeReader;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>
/// Interprets model-building code of the scanned source over Roslyn's operations. Objects of the source are <see cref="SourceObject"/>s;
/// everything else is what it would be at run time, EF's own builders and metadata above all. Calls into libraries run only where
/// <see cref="AllowedCalls"/> says so. What is not understood is skipped, one statement at a time, and reported.
/// </summary>
internal sealed class Interpreter
{
    /// <summary>Makes an interpreter for one context.</summary>
    public Interpreter(SourceSet sources, SkeletonTypes types, ReplaySettings settings, Report report, Budget budget)
    {
        Sources = sources;
        Skeletons = types;
        Settings = settings;
        Report = report;
        Budget = budget;
        Types = new TypeResolution(this);
        Assemblies = new SourceAssemblies(types);
        Statements = new Statements(this);
        Expressions = new Expressions(this);
        Patterns = new Patterns(this);
        Variables = new Assignments(this);
        Members = new MemberAccess(this);
        Objects = new ObjectCreation(this);
        Collections = new Collections(this);
        Calls = new Calls(this);
        SourceCalls = new SourceCalls(this);
        LibraryCalls = new LibraryCalls(this);
        Intrinsics = new Intrinsics(this);
        Configurations = new Configurations(this);
        Arguments = new Arguments(this);
        Delegates = new Delegates(this);
        Selectors = new Selectors(this);
        Unbound = new UnboundCode(this);
        Reflection = new ReflectionCalls(this);
        Attributes = new Attributes(this);
    }

    public SourceSet Sources { get; }

    public SkeletonTypes Skeletons { get; }

    public ReplaySettings Settings { get; }

    public Report Report { get; }

    public Budget Budget { get; }

    public TypeResolution Types { get; }

    public SourceAssemblies Assemblies { get; }

    public Statements Statements { get; }

    public Expressions Expressions { get; }

    public Patterns Patterns { get; }

    public Assignments Variables { get; }

    public MemberAccess Members { get; }

    public ObjectCreation Objects { get; }

    public Collections Collections { get; }

    public Calls Calls { get; }

    public SourceCalls SourceCalls { get; }

    public LibraryCalls LibraryCalls { get; }

    public Intrinsics Intrinsics { get; }

    public Configurations Configurations { get; }

    public Arguments Arguments { get; }

    public Delegates Delegates { get; }

    public Selectors Selectors { get; }

    public UnboundCode Unbound { get; }

    public ReflectionCalls Reflection { get; }

    public Attributes Attributes { get; }

    /// <summary>The operation of a node; fails when the node is no code of the scanned source.</summary>
    public IOperation OperationOf(SyntaxNode? node) =>
        node is not null && (Sources.OwnerOf(node.SyntaxTree) is not null || Sources.IsLibrary(node.SyntaxTree)) && Sources.Model(node.SyntaxTree).GetOperation(node) is { } operation
            ? operation
            : throw new NotUnderstoodException("its code could not be read");

    /// <summary>The compilation of the project that declares a type.</summary>
    public Compilation CompilationOf(INamedTypeSymbol type) =>
        Sources.OwnerOf(type.OriginalDefinition.DeclaringSyntaxReferences[0].SyntaxTree)?.Compilation ?? Sources.Projects[0].Compilation;

    /// <summary>Whether a symbol is declared in the scanned source.</summary>
    public static bool IsSource(ISymbol symbol) =>
        !symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty ||
        symbol.ContainingType is { } type && !type.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
}
