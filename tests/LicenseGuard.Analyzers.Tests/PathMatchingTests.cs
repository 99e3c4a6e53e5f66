using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using Verify = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.ModelFileAnalyzer>;

namespace LicenseGuard.Analyzers.Tests;

public class PathMatchingTests
{
    private static Task LoadsAsync(string manifest, string rule, string argument)
    {
        var marked = rule.Length == 0 ? argument : $"{{|{rule}:{argument}|}}";
        return Verify.VerifyAnalyzerAsync(
            $"using System.IO;\nvar dir = args[0];\n_ = new Microsoft.ML.OnnxRuntime.InferenceSession({marked});", manifest, References.OnnxRuntime);
    }

    [Theory]
    [InlineData("LG3001", "\"a/model.onnx\"")]
    [InlineData("", "\"b/model.onnx\"")]
    [InlineData("LG3001", "dir + \"/a/model.onnx\"")]
    [InlineData("LG3001", "\"/srv/app/a/model.onnx\"")]
    [InlineData("LG3001", "@\"C:\\app\\a\\model.onnx\"")]
    [InlineData("LG3004", "dir + \"/model.onnx\"")]
    [InlineData("LG3004", "\"c/model.onnx\"")]
    [InlineData("LG3004", "\"../model.onnx\"")]
    public Task Of_several_files_with_one_name_the_folder_decides(string rule, string argument) =>
        LoadsAsync(new ManifestOf().Forbidden("a/model.onnx").Permitted("b/model.onnx").Text, rule, argument);

    [Fact]
    public Task Several_files_that_are_all_forbidden_need_no_folder() =>
        LoadsAsync(new ManifestOf().Forbidden("a/model.onnx").Forbidden("b/model.onnx").Text, "LG3001", "Path.Combine(dir, \"model.onnx\")");

    [Fact]
    public Task A_whole_path_goes_before_a_similar_one() =>
        LoadsAsync(new ManifestOf().Forbidden("a/model.onnx").Permitted("model.onnx").Text, "", "\"model.onnx\"");

    [Theory]
    [InlineData("\"out/x.onnx\"")]
    [InlineData("\"src/y.onnx\"")]
    [InlineData("dir + \"/x.onnx\"")]
    public Task The_path_in_the_output_and_the_path_in_the_project_both_count(string argument) =>
        LoadsAsync(new ManifestOf().Forbidden("src/y.onnx", linkPath: "out/x.onnx").Text, "LG3001", argument);

    [Theory]
    [InlineData("LG3004", "\"llama-2-7b.Q4.gguf\"")]
    [InlineData("LG3004", "\"model.onnx\"")]
    [InlineData("LG3003", "\"resnet.onnx\"")]
    public Task A_forbidden_model_without_a_file_is_known_by_name_only(string rule, string argument) =>
        LoadsAsync(new ManifestOf().Forbidden("", "meta-llama/llama-2-7b").Text, rule, argument);

    [Fact]
    public Task A_permitted_model_without_a_file_declares_a_file_of_its_name() =>
        LoadsAsync(new ManifestOf().Permitted("", "someone/phi-9").Text, "", "\"phi-9.Q8_0.gguf\"");

    [Theory]
    [InlineData("""File.OpenRead(Path.Combine(dir, "model.onnx"))""")]
    [InlineData("""File.OpenRead("elsewhere/model.onnx")""")]
    public Task A_file_call_with_a_name_that_says_nothing_is_not_reported(string call) =>
        Verify.VerifyAnalyzerAsync(
            $"using System.IO;\nvar dir = args[0];\n_ = {call};", new ManifestOf().Forbidden("models/model.onnx").Text);

    [Fact]
    public Task A_file_call_with_a_telling_name_is_reported_in_any_folder() =>
        Verify.VerifyAnalyzerAsync(
            """_ = System.IO.File.OpenRead([|System.IO.Path.Combine(args[0], "llama-2-7b.gguf")|]);""",
            new ManifestOf().Forbidden("models/llama-2-7b.gguf").Text);

    [Fact]
    public async Task A_name_of_a_known_family_is_mentioned()
    {
        var found = Assert.Single(await Verify.GetDiagnosticsAsync(
            [("a.cs", """_ = new Microsoft.ML.OnnxRuntime.InferenceSession("llama-2-7b-chat.Q4_K_M.gguf");""")],
            ManifestOf.Empty, References.OnnxRuntime));
        Assert.Equal("LG3003", found.Id);
        Assert.Equal(
            """<ModelAsset Include="llama-2-7b-chat.Q4_K_M.gguf" Model="" License="" />""", found.Properties["LicenseGuard.Item"]);
    }
}
