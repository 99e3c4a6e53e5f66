using System.Linq;
using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using LicenseGuard.CodeFixes;
using Comment = LicenseGuard.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    LicenseGuard.Analyzers.ModelFileAnalyzer, LicenseGuard.CodeFixes.DeclareInCommentFix>;
using InProject = LicenseGuard.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    LicenseGuard.Analyzers.ModelFileAnalyzer, LicenseGuard.CodeFixes.DeclareInProjectFix>;
using Suppress = LicenseGuard.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    LicenseGuard.Analyzers.ModelFileAnalyzer, LicenseGuard.CodeFixes.SuppressWithReasonFix>;

namespace LicenseGuard.Analyzers.Tests;

public class CodeFixTests
{
    private const string Reason = " // Justification: who permits this use, and where that is recorded";

    private static readonly string Manifest = new ManifestOf().Forbidden("models/bad.onnx").Text;

    [Fact]
    public Task The_item_is_written_above_the_statement() => Comment.VerifyCodeFixAsync(
        """
        using Microsoft.ML.OnnxRuntime;
        if (args.Length > 0)
        {
            using var session = new InferenceSession(
                "models/a.onnx");
        }
        """,
        """
        using Microsoft.ML.OnnxRuntime;
        if (args.Length > 0)
        {
            // LicenseGuard: add to the project file: <ModelAsset Include="models/a.onnx" Model="" License="" />
            using var session = new InferenceSession(
                "models/a.onnx");
        }
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public Task Fix_All_writes_each_item_once() => Comment.VerifyFixAllAsync(
        """
        using Microsoft.ML.OnnxRuntime;
        _ = new InferenceSession("a.onnx"); _ = new InferenceSession("b.onnx");
        _ = new InferenceSession("a.onnx");
        """,
        """
        // LicenseGuard: add to the project file: <ModelAsset Include="a.onnx" Model="" License="" />
        // LicenseGuard: add to the project file: <ModelAsset Include="b.onnx" Model="" License="" />
        using Microsoft.ML.OnnxRuntime;
        _ = new InferenceSession("a.onnx"); _ = new InferenceSession("b.onnx");
        _ = new InferenceSession("a.onnx");
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public Task A_name_that_would_break_out_of_the_comment_or_the_item_cannot() => Comment.VerifyCodeFixAsync(
        """
        _ = new Microsoft.ML.OnnxRuntime.InferenceSession("a\u2028\" />\r\n<!--$(x);*.onnx");
        """,
        """
        // LicenseGuard: add to the project file: <ModelAsset Include="a &quot; /&gt;  &lt;!--%24(x)%3B%2A.onnx" Model="" License="" />
        _ = new Microsoft.ML.OnnxRuntime.InferenceSession("a\u2028\" />\r\n<!--$(x);*.onnx");
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public async Task A_forbidden_file_that_is_declared_is_not_declared_again() => Assert.Empty(await Comment.GetActionsAsync(
        Comment.CreateProject(
            """_ = new Microsoft.ML.OnnxRuntime.InferenceSession("models/bad.onnx");""", Manifest, [References.OnnxRuntime])));

    [Fact]
    public Task A_rule_is_suppressed_around_the_statement_with_room_for_the_reason() => Suppress.VerifyCodeFixAsync(
        """
        using Microsoft.ML.OnnxRuntime;
        class P
        {
            static void Main()
            {
                if (true) Load(() =>
                    new InferenceSession("models/bad.onnx")); // here
            }

            static void Load(System.Func<object> f) { }
        }
        """,
        $$"""
        using Microsoft.ML.OnnxRuntime;
        class P
        {
            static void Main()
            {
                #pragma warning disable LG3001{{Reason}}
                if (true) Load(() =>
                    new InferenceSession("models/bad.onnx")); // here
                #pragma warning restore LG3001
            }

            static void Load(System.Func<object> f) { }
        }
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public async Task Suppressed_code_is_not_reported()
    {
        var project = Suppress.CreateProject(
            """_ = new Microsoft.ML.OnnxRuntime.InferenceSession("models/bad.onnx");""", Manifest, [References.OnnxRuntime]);
        var changed = await Suppress.ApplyAsync((await Suppress.GetActionsAsync(project)).Single());
        Assert.Empty(await Suppress.GetDiagnosticsAsync(changed.GetProject(project.Id)!));
    }

    [Fact]
    public Task A_field_is_suppressed_as_a_whole_and_the_end_of_the_file_needs_no_line_end() => Suppress.VerifyCodeFixAsync(
        "static class P { static void Main() { } static object F =\r\n  new Microsoft.ML.OnnxRuntime.InferenceSession(\"models/bad.onnx\"); }",
        $"#pragma warning disable LG3001{Reason}\r\nstatic class P {{ static void Main() {{ }} static object F =\r\n"
            + "  new Microsoft.ML.OnnxRuntime.InferenceSession(\"models/bad.onnx\"); }\r\n#pragma warning restore LG3001",
        Manifest, References.OnnxRuntime);

    [Fact]
    public Task Code_inside_a_multi_line_text_is_suppressed_around_the_text() => Suppress.VerifyCodeFixAsync(
        """"
        using System;
        var s = $$"""
            {{((Func<object>)(() => {
                return new Microsoft.ML.OnnxRuntime.InferenceSession("models/bad.onnx");
            }))()}}
            """;
        """",
        $$$""""
        using System;
        #pragma warning disable LG3001{{{Reason}}}
        var s = $$"""
            {{((Func<object>)(() => {
                return new Microsoft.ML.OnnxRuntime.InferenceSession("models/bad.onnx");
            }))()}}
            """;
        #pragma warning restore LG3001
        """", Manifest, References.OnnxRuntime);

    [Fact]
    public Task Fix_All_suppresses_lines_that_overlap_once() => Suppress.VerifyFixAllAsync(
        """
        using System; using Microsoft.ML.OnnxRuntime;
        Run(() =>
        {
            _ = new InferenceSession("models/bad.onnx");
        }, new InferenceSession("other.onnx"));
        _ = new InferenceSession("models/bad.onnx");
        static void Run(Action a, object b) { }
        """,
        $$"""
        using System; using Microsoft.ML.OnnxRuntime;
        #pragma warning disable LG3001, LG3003{{Reason}}
        Run(() =>
        {
            _ = new InferenceSession("models/bad.onnx");
        }, new InferenceSession("other.onnx"));
        #pragma warning restore LG3001, LG3003
        #pragma warning disable LG3001{{Reason}}
        _ = new InferenceSession("models/bad.onnx");
        #pragma warning restore LG3001
        static void Run(Action a, object b) { }
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public async Task The_project_file_is_changed_where_the_editor_shows_it()
    {
        var project = InProject.CreateProject(
            """_ = new Microsoft.ML.OnnxRuntime.InferenceSession("a.onnx");""", Manifest, [References.OnnxRuntime],
            projectFile: "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n");
        var changed = await InProject.ApplyAsync((await InProject.GetActionsAsync(project)).Single());
        var file = changed.GetProject(project.Id)!.AdditionalDocuments.Single(document => document.Name == "Test.csproj");
        Assert.Equal(
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ModelAsset Include="a.onnx" Model="" License="" />
              </ItemGroup>
            </Project>

            """, (await file.GetTextAsync()).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<Project />")]
    public async Task The_project_file_is_left_alone_where_there_is_no_place_for_the_item(string? projectFile) =>
        Assert.Empty(await InProject.GetActionsAsync(InProject.CreateProject(
            """_ = new Microsoft.ML.OnnxRuntime.InferenceSession("a.onnx");""", Manifest, [References.OnnxRuntime], projectFile)));
}
