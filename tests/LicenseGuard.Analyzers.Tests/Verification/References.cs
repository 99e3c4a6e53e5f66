using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LicenseGuard.Analyzers.Tests.Verification;

/// <summary>What tested code is compiled against: the running runtime, the real model libraries that can be restored, and
/// stand-ins with the names and signatures of those that cannot.</summary>
internal static class References
{
    private static readonly ImmutableArray<string> Trusted =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];

    private static readonly ConcurrentDictionary<string, MetadataReference> ByName = new();

    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The runtime's own assemblies.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        [.. Trusted.Where(path => Path.GetDirectoryName(path) == Runtime).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>OpenAI's own client, the real package.</summary>
    public static MetadataReference[] OpenAI => [Package("OpenAI"), Package("System.ClientModel")];

    /// <summary>Anthropic's own client, the real package.</summary>
    public static MetadataReference[] Anthropic => [Package("Anthropic"), .. ExtensionsAI];

    /// <summary>Microsoft.Extensions.AI.Abstractions, the real package.</summary>
    public static MetadataReference[] ExtensionsAI => [Package("Microsoft.Extensions.AI.Abstractions")];

    /// <summary>A stand-in for Microsoft.ML.OnnxRuntime.</summary>
    public static MetadataReference OnnxRuntime => ByName.GetOrAdd("Microsoft.ML.OnnxRuntime", name => Compile(name, """
        namespace Microsoft.ML.OnnxRuntime
        {
            public class SessionOptions { }
            public class InferenceSession : System.IDisposable
            {
                public InferenceSession(string modelPath) { }
                public InferenceSession(string modelPath, SessionOptions options) { }
                public InferenceSession(byte[] model) { }
                public InferenceSession(byte[] model, SessionOptions options) { }
                public void Dispose() { }
            }
        }
        """));

    /// <summary>A stand-in for LLamaSharp.</summary>
    public static MetadataReference LLamaSharp => ByName.GetOrAdd("LLamaSharp", name => Compile(name, """
        namespace LLama.Abstractions { public interface IModelParams { string ModelPath { get; } } }
        namespace LLama.Common
        {
            public record ModelParams : LLama.Abstractions.IModelParams
            {
                public ModelParams(string modelPath) { ModelPath = modelPath; }
                public string ModelPath { get; set; }
                public uint? ContextSize { get; set; }
            }
        }
        namespace LLama
        {
            public sealed class LLamaWeights
            {
                public static LLamaWeights LoadFromFile(LLama.Abstractions.IModelParams @params) => null;
            }
        }
        """));

    /// <summary>A stand-in for Azure.AI.OpenAI 2: the same call on another provider's client.</summary>
    public static MetadataReference AzureOpenAI => ByName.GetOrAdd("Azure.AI.OpenAI", name => Compile(name, """
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient : global::OpenAI.OpenAIClient
            {
                public AzureOpenAIClient(System.Uri endpoint, string key) : base(key) { }
                public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null;
            }
        }
        """, OpenAI));

    /// <summary>An assembly made of source.</summary>
    public static MetadataReference Compile(string name, string source, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static MetadataReference Package(string name) => ByName.GetOrAdd(name, static key =>
        MetadataReference.CreateFromFile(Trusted.First(path => Path.GetFileNameWithoutExtension(path) == key)));
}
