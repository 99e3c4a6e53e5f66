using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using Verify = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.ModelFileAnalyzer>;

namespace LicenseGuard.Analyzers.Tests;

/// <summary>Every shape in which a path reaches the call: <c>E</c> in a row stands for the call's argument.</summary>
public class ValueShapeTests
{
    private static readonly string Manifest = new ManifestOf().Forbidden("models/bad.onnx").Permitted("models/ok.onnx").Text;

    private static Task VerifyAsync(string body, string members = "") => Verify.VerifyAnalyzerAsync($$"""
        using System; using System.IO; using Microsoft.ML.OnnxRuntime;
        partial class P
        {
            {{members}}
            static void Main(string[] args) { bool a = args.Length > 0; int n = args.Length; string dir = args[0]; {{body}} }
            static void Load(string path) { _ = new InferenceSession({|LG3004:path|}); }
        }
        """, Manifest, References.OnnxRuntime);

    private static string Call(string rule, string argument) =>
        rule.Length == 0 ? $"_ = new InferenceSession({argument});" : $"_ = new InferenceSession({{|{rule}:{argument}|}});";

    [Theory]
    [InlineData("LG3001", "\"models/bad.onnx\"")]
    [InlineData("LG3001", "\"./models/../models/bad.onnx\"")]
    [InlineData("LG3001", "@\"models\\bad.onnx\"")]
    [InlineData("LG3001", "\"Models/BAD.onnx\"")]
    [InlineData("LG3001", "\"\"\"models/bad.onnx\"\"\"")]
    [InlineData("LG3001", "\"models/\" + \"bad\" + \".onnx\"")]
    [InlineData("LG3001", "dir + \"/models/bad.onnx\"")]
    [InlineData("LG3001", "$\"{dir}/models/bad.onnx\"")]
    [InlineData("LG3001", "$\"{dir}/bad.onnx\"")]
    [InlineData("LG3001", "$@\"{dir}\\models\\bad.onnx\"")]
    [InlineData("LG3001", "Path.Combine(\"models\", \"bad.onnx\")")]
    [InlineData("LG3001", "Path.Combine(AppContext.BaseDirectory, \"models\", \"bad.onnx\")")]
    [InlineData("LG3001", "Path.Combine(dir, \"models\", \"bad.onnx\")")]
    [InlineData("LG3001", "Path.Combine(dir, \"a\", \"b\", \"c\", \"models\", \"bad.onnx\")")]
    [InlineData("LG3001", "Path.Combine(new[] { dir, \"models\", \"bad.onnx\" }.Length > 0 ? \"models\" : \"models\", \"bad.onnx\")")]
    [InlineData("LG3001", "Path.Join(dir, \"models/bad.onnx\")")]
    [InlineData("LG3001", "Path.GetFullPath(\"models/bad.onnx\")")]
    [InlineData("LG3001", "Path.GetFullPath(\"bad.onnx\", \"models\")")]
    [InlineData("LG3001", "string.Concat(\"models/\", \"bad.onnx\")")]
    [InlineData("LG3001", "Environment.GetEnvironmentVariable(\"M\") ?? \"models/bad.onnx\"")]
    [InlineData("LG3001", "a ? \"models/bad.onnx\" : \"models/ok.onnx\"")]
    [InlineData("LG3001", "a ? \"models/bad.onnx\" : dir")]
    [InlineData("LG3001", "n switch { 0 => \"models/ok.onnx\", 1 => \"models/bad.onnx\", _ => throw new Exception() }")]
    [InlineData("LG3001", "(string)(object)\"models/bad.onnx\"")]
    [InlineData("LG3004", "dir")]
    [InlineData("LG3004", "$\"{dir}bad.onnx\"")]
    [InlineData("LG3004", "$\"models/{n}.onnx\"")]
    [InlineData("LG3004", "Path.Combine(\"models\", dir)")]
    [InlineData("LG3004", "a ? \"models/ok.onnx\" : dir")]
    [InlineData("LG3004", "\"elsewhere/bad.onnx\"")]
    [InlineData("LG3004", "Path.Combine([dir, \"models/bad.onnx\"]).ToLower()")]
    [InlineData("LG3003", "\"other.onnx\"")]
    [InlineData("LG3003", "Path.Combine(dir, \"other.onnx\")")]
    [InlineData("", "\"models/ok.onnx\"")]
    [InlineData("", "dir + \"/ok.onnx\"")]
    [InlineData("", "\"\"")]
    [InlineData("", "(string)null!")]
    public Task An_argument_is_folded(string rule, string argument) => VerifyAsync(Call(rule, argument));

    [Theory]
    [InlineData("LG3001", "const string x = \"models/bad.onnx\";")]
    [InlineData("LG3001", "var x = \"models/bad.onnx\";")]
    [InlineData("LG3001", "string x; x = \"models/bad.onnx\";")]
    [InlineData("LG3001", "var y = \"bad.onnx\"; var x = Path.Combine(\"models\", y);")]
    [InlineData("LG3001", "var x = dir; x = \"models/bad.onnx\"; x = x + \"\";", "LG3004")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; if (a) x = \"models/ok.onnx\";")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; x += \".bak\";")]
    [InlineData("LG3004", "string? y = null; var x = y; x ??= \"models/bad.onnx\";")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; Change(ref x); void Change(ref string s) => s = dir;")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; (x, _) = (dir, 1);")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; ref var y = ref x; y = dir;")]
    [InlineData("LG3004", "var x = \"models/bad.onnx\"; Action change = () => x = dir;")]
    [InlineData("LG3004", "string x = null!; foreach (var y in args) x = y;")]
    [InlineData("LG3004", "if (!Get(out var x)) return; static bool Get(out string s) { s = \"\"; return true; }")]
    public Task A_local_is_followed_when_it_is_assigned_once(string rule, string declaration, string? instead = null) =>
        VerifyAsync(declaration + " " + Call(instead ?? rule, "x"));

    [Theory]
    [InlineData("LG3001", "const string X = \"models/bad.onnx\";")]
    [InlineData("LG3001", "static readonly string X = \"models/bad.onnx\";")]
    [InlineData("LG3001", "static readonly string X = Path.Combine(AppContext.BaseDirectory, \"models\", Name); const string Name = \"bad.onnx\";")]
    [InlineData("LG3001", "static string X { get; } = \"models/bad.onnx\";")]
    [InlineData("LG3001", "static string X => \"models/bad.onnx\";")]
    [InlineData("LG3001", "static string X { get => \"models/bad.onnx\"; }")]
    [InlineData("LG3001", "static readonly string X = \"models/bad.onnx\"; static P() { Console.WriteLine(X); }")]
    [InlineData("LG3004", "static string X = \"models/bad.onnx\";")]
    [InlineData("LG3004", "static string X { get; set; } = \"models/bad.onnx\";")]
    [InlineData("LG3004", "static readonly string X = \"models/bad.onnx\"; static P() { X = \"models/ok.onnx\"; }")]
    [InlineData("LG3004", "static readonly string X = \"models/bad.onnx\"; static P() { Set(out X); } static void Set(out string s) => s = \"\";")]
    [InlineData("LG3004", "static string X { get; } = \"models/bad.onnx\"; static P() { (X, _) = (\"\", 1); }")]
    [InlineData("LG3004", "static readonly string X = Y + \"/bad.onnx\"; static readonly string Y = X + \"/bad.onnx\"; static string Z => X;")]
    [InlineData("LG3004", "static string X => Y; static string Y => X;")]
    [InlineData("LG3004", "static string X => (Y + Y) + (Y + Y); static string Y => (X + X) + (X + X);")]
    public Task A_member_is_followed_when_it_has_one_value(string rule, string members, string? instead = null) =>
        VerifyAsync(Call(instead ?? rule, "X"), members);

    [Fact]
    public async Task A_member_in_another_file_is_followed()
    {
        var found = await Verify.GetDiagnosticsAsync(
            [
                ("a.cs", "_ = new Microsoft.ML.OnnxRuntime.InferenceSession(Paths.Model);"),
                ("b.cs", "static class Paths { public static readonly string Model = System.IO.Path.Combine(\"models\", \"bad.onnx\"); }"),
            ],
            Manifest, References.OnnxRuntime);
        Assert.Equal("LG3001", Assert.Single(found).Id);
    }

    [Fact]
    public Task A_virtual_property_is_not_followed() => Verify.VerifyAnalyzerAsync("""
        class P
        {
            protected virtual string Model => "models/bad.onnx";
            void Load() { _ = new Microsoft.ML.OnnxRuntime.InferenceSession({|LG3004:Model|}); }
            static void Main() { }
        }
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public Task A_readonly_field_that_a_constructor_replaces_is_not_followed() => Verify.VerifyAnalyzerAsync("""
        class P
        {
            readonly string fix = "models/bad.onnx", other = "models/bad.onnx";
            P(string given) { this.other = given; }
            void Load()
            {
                _ = new Microsoft.ML.OnnxRuntime.InferenceSession({|LG3001:fix|});
                _ = new Microsoft.ML.OnnxRuntime.InferenceSession({|LG3004:other|});
            }
            static void Main() { }
        }
        """, Manifest, References.OnnxRuntime);

    [Fact]
    public Task Each_value_of_a_choice_is_judged() => VerifyAsync(
        """_ = new InferenceSession({|LG3001:{|LG3003:a ? "models/bad.onnx" : "other.onnx"|}|});""");

    [Fact]
    public Task A_text_of_thousands_of_parts_is_given_up() =>
        VerifyAsync(Call("LG3004", "dir" + string.Concat(System.Linq.Enumerable.Repeat(" + dir", 3000))));
}
