using System.Runtime.CompilerServices;

// The stages are tried alone in the tests; the public door shows their sum only.
[assembly: InternalsVisibleTo("LicenseGuard.Resolution.Tests")]
