using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;

namespace LicenseGuard.Tasks.Tests;

/// <summary>What build/*.targets repeats of the code must say the same.</summary>
public sealed class TargetsTests
{
    [Fact]
    public void The_gate_rules_are_those_of_the_rule_table()
    {
        var gates = RuleTable.All.Where(rule => rule.Gate == Gate.Yes).Select(rule => rule.Id);
        var unknown = RuleTable.All.Where(rule => rule.Gate == Gate.ByUnknown).Select(rule => rule.Id);

        var rows = Load("LicenseGuard.Enforcement.targets").Descendants("_LicenseGuardGateRules").Select(row => row.Value).ToArray();

        Assert.Equal(gates, rows[0].Split(';'));
        Assert.Equal(unknown, rows[1].Split(';').Skip(1));
    }

    [Fact]
    public void The_warning_rules_are_those_of_the_rule_table()
    {
        var warnings = RuleTable.All.Where(rule => rule.Severity == Severity.Warning).Select(rule => rule.Id);

        var row = Load("LicenseGuard.Enforcement.targets").Descendants("_LicenseGuardWarningRules").Single().Value;

        Assert.Equal(warnings, row.Split(';'));
    }

    [Theory]
    [InlineData(".gguf", ".GGUF", ".safetensors", ".onnx", ".ort", ".tflite", ".pt", ".pth", ".bin", ".pkl", ".keras", ".mlmodel")]
    [InlineData(".ptl", ".ckpt", ".ggml", ".pickle", ".llamafile", ".txt", ".dll", ".json", ".ggufx", "")]
    public void The_extensions_looked_at_are_those_the_reader_knows(params string[] extensions)
    {
        var pattern = Load("LicenseGuard.targets").Descendants("_LicenseGuardModelExtensions").Single().Value;

        foreach (var extension in extensions)
            Assert.Equal(ModelFileReader.HasModelExtension("model" + extension), Regex.IsMatch(extension, pattern));
    }

    // Not by the path of this source file: a deterministic build has mapped it away.
    private static XDocument Load(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LicenseGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of a checkout.");
        return XDocument.Load(Path.Combine(folder, "build", name));
    }
}
