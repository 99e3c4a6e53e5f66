using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>Projects that between them raise every finding of the project rules.</summary>
internal static class EveryFinding
{
    private static readonly PackageLicense Mit = new(PackageLicenseKind.Expression, "MIT");
    private static readonly PackageLicense File = new(PackageLicenseKind.File, "L.txt");

    internal static PackageText Text(string path, string license = "", string rider = "", string problem = "") =>
        new(path, problem.Length > 0 ? PackageTextKind.Declared : PackageTextKind.License, license, rider, "", "") { Problem = problem };

    internal static IEnumerable<Finding> Make()
    {
        var closed = new TestProject().Declares("")
            .Package("Nc", "CC-BY-NC-4.0").Package("Gpl", "GPL-3.0-only").Package("Limit", "LicenseRef-Llama-2-Community")
            .Package("None", "", PackageLicenseKind.None).Package("File", "LICENSE", PackageLicenseKind.File)
            .Package("Url", "https://example.org", PackageLicenseKind.Url).Package("Own", "LicenseRef-Own")
            .Package("Bad1", "MIT AND").Package("Bad2", "(MIT").Package("Bad3", "MIT ISC").Package("Bad4", "Mitt")
            .Package("Unlicensed", "UNLICENSED").Package("Placeholder", "https://aka.ms/deprecateLicenseUrl", PackageLicenseKind.Url)
            .Package("Heard", new PackageLicense(PackageLicenseKind.Url, "https://example.org/x") { Meant = "MIT", IsSecondHand = true })
            .Package("Rider", Mit, Text("LICENSE", rider: "for hobbies only")).Package("Eula", Mit, Text("EULA.txt", "AGPL-3.0-only"))
            .Package("Two", new PackageLicense(PackageLicenseKind.None, ""), Text("LICENSE", "MIT"), Text("LICENSE.2", "AGPL-3.0-only"))
            .Package("Old", new PackageLicense(PackageLicenseKind.Url, "https://example.org/y") { Meant = "AGPL-3.0-only" }, Text("LICENSE", "MIT"))
            .Package("Unread", Mit, Text("LICENSE.txt"))
            .Package("Beside", new PackageLicense(PackageLicenseKind.None, ""), Text("LICENSE", "MIT"), Text("LICENSE.2"))
            .Package("Gone", File, Text("L.txt", problem: "missing")).Package("Folder", File, Text("L.txt", problem: "folder"))
            .Package("Bad5", "MIT WITH Nothing").Package("Bad6", "MIT WITH")
            .With(Model("llama.gguf", model: "huggyllama/llama-7b")).With(Model("llama-7b.gguf"))
            .With(Model("llama2.gguf", model: "meta-llama/Llama-2-7b-hf"))
            .With(Model("none.gguf")).With(Model("gone.gguf", state: ModelFileState.Missing))
            .With(Model("gone2.gguf", license: "MIT", state: ModelFileState.Missing))
            .With(Model("lfs.gguf", license: "MIT", state: ModelFileState.LfsPointer))
            .With(Model(
                "torn.gguf", license: "MIT", state: ModelFileState.Unreadable, problem: "torn", problemArguments: ["a key", "9"]))
            .With(Model("new.gguf", item: ModelItem.UndeclaredFile))
            .With(Model("named.gguf", item: ModelItem.UndeclaredFile, headerModel: "llama-7b"))
            .With(Model("data.csv", license: "CC-BY-NC-4.0", item: ModelItem.DatasetAsset))
            .With(Model("data2.csv", item: ModelItem.DatasetAsset))
            .With(Model("secret.gguf", license: "MIT") with { BasedOn = ["acme/secret"], AcceptedBy = "Jo" })
            .With(Model("ft.gguf", license: "MIT") with { BasedOn = ["huggyllama/llama-7b"] })
            .With(Model("wide.gguf", license: "MIT") with { Use = "train", Reason = "r" })
            .With(Model("ships.gguf", license: "MIT") with { Use = "research", Reason = "r", Ships = true })
            .With(Model("leak.gguf", model: "llama-7b") with { Source = "magnet:?xt=urn:btih:0123" })
            .With(Model("gated.gguf", model: "meta-llama/llama-7b"))
            .With(Model("gpl.gguf", license: "MIT") with { CodeLicense = "GPL-3.0-only" })
            .With(Model("both.gguf", license: "GPL-3.0-only AND LicenseRef-CreativeML-OpenRAIL-M-1.0"))
            .With(Model("header.gguf", headerLicense: "other"))
            .With(Model("header2.gguf", license: "MIT", headerLicense: "other"))
            .Service("Acme", "acme-1").Except("x", "nonsense");
        closed.Denied.Add(new ListedLicense("GPL-3.0-only", false, At));
        closed.Denied.Add(new ListedLicense("MIT OR ISC", false, At));
        closed.Allowed.Add(new ListedLicense("MIT", false, At));
        closed.Loose.Add(new LooseAssembly("a.dll", At));
        var research = new TestProject().Declares("research;internal")
            .With(Model("ft.gguf", license: "MIT") with { BasedOn = ["huggyllama/llama-7b"] });
        var medical = new TestProject().Declares("commercial;host", ("LicenseGuardFields", "medical-advice"))
            .Package("Llama", "LicenseRef-Llama-2-Community").With(Model("l.gguf", license: "LicenseRef-Llama-2-Community"));
        return medical.Judge().Findings.Concat(closed.Judge().Findings).Concat(research.Judge().Findings).Concat(Hygiene().Judge().Findings);
    }

    private static TestProject Hygiene()
    {
        var project = new TestProject { Unused = UnusedPolicy.Warn }
            .Package("Nc", "CC-BY-NC-4.0").Package("Changed", "MIT").Package("Gone", "MIT").Package("Any", "MIT").Package("Old", "MIT")
            .Except("Nc", "LG1001;LG1003", until: "2027-03-31").Except("Nc", "LG1001", until: "2027-03-31")
            .Except("Nobody", "LG1001").Except("Nco", "LG1001").Except("Nc", "LG1005").Except("Nc", "LG101").Except("Nc", "LG1", "");
        var hash = new string('a', 64);
        project.Packages[1] = project.Packages[1] with
        {
            Texts = [new PackageText("LICENSE", PackageTextKind.License, "", "", "", hash)],
            Models =
            [
                new PackageModel("a.onnx", Model("a.onnx").File), new PackageModel("b.onnx", Model("b.onnx").File),
                new PackageModel("c.onnx", Model("c.onnx", headerLicense: "CC-BY-NC-4.0").File),
            ],
        };
        foreach (var (id, versions, sha256) in new[]
            { ("Changed", "", new string('b', 64)), ("Gone", "", hash), ("Any", "", ""), ("Old", "[2,3)", ""), ("Old", "", "x") })
            project.Overrides.Add(new LicenseOverride(id, versions, "MIT", "read", sha256, At));
        foreach (var license in new[] { "MIT", "MIT", "ISC", "GPL-3.0-only" }) project.Allowed.Add(new ListedLicense(license, false, At));
        project.Denied.Add(new ListedLicense("GPL-3.0-only", false, At));
        return project;
    }
}
