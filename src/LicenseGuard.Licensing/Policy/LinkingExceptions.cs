using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>SPDX license exceptions that let other code link to the covered code, or use what it generates, under any licence.
/// An exception that is not here lifts nothing: many name a single other library (GPL-3.0-linking-exception), or the compiler
/// to be used.</summary>
internal static class LinkingExceptions
{
    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "Classpath-exception-2.0",
        "Classpath-exception-2.0-short",
        "eCos-exception-2.0",
        "FLTK-exception",
        "freertos-exception-2.0",
        "GCC-exception-2.0",
        "GCC-exception-2.0-note",
        "GCC-exception-3.1",
        "GNAT-exception",
        "harbour-exception",
        "Independent-modules-exception",
        "LGPL-3.0-linking-exception",
        "Libtool-exception",
        "Linux-syscall-note",
        "LLVM-exception",
        "mif-exception",
        "mxml-exception",
        "Nokia-Qt-exception-1.1",
        "OCaml-LGPL-linking-exception",
        "Qt-LGPL-exception-1.1",
        "romic-exception",
        "u-boot-exception-2.0",
        "WxWindows-exception-3.1",
    };

    public static bool Lifts(string? exception) => exception is not null && Ids.Contains(exception);
}
