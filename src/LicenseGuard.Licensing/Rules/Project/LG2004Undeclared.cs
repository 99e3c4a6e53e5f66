using System.Collections.Generic;
using System.Text;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2004: a model file is in the project and not declared; offers the item to add.</summary>
internal static class LG2004Undeclared
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var judged in project.Models)
        {
            var model = judged.Resolved;
            if (model.Item != ModelItem.UndeclaredFile) continue;
            var path = Attribute(model.Path);
            // The header's name helps only where the catalogue knows it.
            yield return model.File.Model.Length > 0 && ModelBases.Find(model.File.Model, project.Catalog) is not null
                ? Report.About("LG2004", "named", judged.Name, judged.Place, Severity.Warning, path, Attribute(model.File.Model))
                : Report.About("LG2004", "", judged.Name, judged.Place, Severity.Warning, path);
        }
    }

    // As the value of an XML attribute that MSBuild evaluates.
    private static string Attribute(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '%' => "%25",
                ';' => "%3B",
                '$' => "%24",
                '@' => "%40",
                '*' => "%2A",
                '?' => "%3F",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}
