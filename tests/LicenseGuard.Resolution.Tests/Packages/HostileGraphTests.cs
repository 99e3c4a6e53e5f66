using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Whatever happens to the files, reading gives a result; and what is damaged without a problem being said is at least
/// inside the package folders.</summary>
public sealed class HostileGraphTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly string[] Values =
        ["null", "true", "-1", "1e999", "\"\"", "\"..\"", "\"/etc\"", "\"a/b/c\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[{}]]", "{\"\":{}}"];

    [Fact]
    public void An_assets_file_with_changed_bytes_never_throws()
    {
        using var restored = Sample().Write();
        var bytes = File.ReadAllBytes(restored.AssetsPath);
        Check(seed =>
        {
            File.WriteAllBytes(restored.AssetsPath, Damage(bytes, new Random(seed)));
            return IsSound(restored, restored.ReadAsIs(rid: "linux-x64", development: seed % 2 == 0));
        });
    }

    [Fact]
    public void An_assets_file_with_changed_parts_never_throws()
    {
        using var restored = Sample();
        var text = restored.Json.ToJsonString();
        Check(seed =>
        {
            var random = new Random(seed);
            var json = JsonNode.Parse(text)!;
            for (var changes = random.Next(1, 4); changes > 0; changes--) Replace(json, random);
            var changed = json.ToJsonString();
            for (var i = 0; i < Values.Length; i++) changed = changed.Replace($"\"@{i}@\"", Values[i], StringComparison.Ordinal);
            File.WriteAllText(restored.AssetsPath, changed);
            return IsSound(restored, restored.ReadAsIs(rid: random.Next(2) == 0 ? "" : "linux-x64"));
        });
    }

    [Fact]
    public void A_part_that_stands_there_twice_never_throws()
    {
        using var restored = Sample().Write();
        var text = File.ReadAllText(restored.AssetsPath);
        var inner = text.Substring(1, text.LastIndexOf('}') - 1);
        File.WriteAllText(restored.AssetsPath, "{" + inner + "," + inner + "}");
        var graph = restored.ReadAsIs();
        Assert.Empty(graph.Problems);
        Assert.Equal(["A", "B"], graph.Ids());
    }

    [Fact]
    public void A_nuspec_with_changed_bytes_never_throws()
    {
        using var restored = new Restored().Direct("A").Package("A", nuspec: "<license type=\"expression\">MIT</license><licenseUrl>u</licenseUrl>").Write();
        var nuspec = Path.Combine(restored.PackageFolder, "a/1.0.0/a.nuspec");
        var bytes = File.ReadAllBytes(nuspec);
        Check(seed =>
        {
            File.WriteAllBytes(nuspec, Damage(bytes, new Random(seed)));
            return IsSound(restored, restored.ReadAsIs());
        });
    }

    /// <summary>Bytes changed, removed or doubled, or the end cut off.</summary>
    internal static byte[] Damage(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)"{}[]\",:\\<>&/"[random.Next(12)]; break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))); break;
                default: if (random.Next(4) == 0) bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    internal static void Check(Func<int, bool> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), holds).Check(Often);

    private static Restored Sample()
    {
        var restored = new Restored().Direct("A", "lib").Package("A", needs: ["B"]).Package("B").Project("lib", "../lib/lib.csproj", ["B"])
            .Target("net10.0/linux-x64").Package("A", needs: ["B", "C"]).Package("B").Package("C", files: ["native:c.so", "runtime:_._"]);
        restored.Json["centralTransitiveDependencyGroups"] = new JsonObject { ["net10.0"] = new JsonObject { ["B"] = new JsonObject() } };
        restored.Json["logs"] = new JsonArray(new JsonObject { ["code"] = "NU1603" });
        return restored;
    }

    private static bool IsSound(Restored restored, PackageGraph graph)
    {
        foreach (var package in graph.Packages)
        {
            if (package.Chain.Count == 0 || package.Chain[^1] != package.Id) return false;
            if (package.Folder is null ? graph.Problems.Count == 0 : !graph.PackageFolders.Any(package.Folder.StartsWith)) return false;
        }

        return graph.Problems.All(p => p.Arguments.All(a => !a.Contains(restored.PackageFolder, StringComparison.Ordinal)));
    }

    /// <summary>Takes a node away or leaves a mark <c>@n@</c> in its place, for the value of that number: JsonNode itself could
    /// not write a lone surrogate or a number that is out of range.</summary>
    private static void Replace(JsonNode root, Random random)
    {
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        var node = nodes[random.Next(nodes.Count)];
        var mark = $"@{random.Next(Values.Length)}@";
        if (node is JsonObject { Count: > 0 } o)
        {
            var key = o.ElementAt(random.Next(o.Count)).Key;
            if (random.Next(5) == 0) o.Remove(key);
            else o[key] = mark;
        }
        else if (node is JsonArray { Count: > 0 } a)
        {
            a[random.Next(a.Count)] = mark;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is not (JsonObject or JsonArray)) return;
        nodes.Add(node);
        if (node is JsonObject o) foreach (var child in o) Collect(child.Value, nodes);
        if (node is JsonArray a) foreach (var child in a) Collect(child, nodes);
    }
}
