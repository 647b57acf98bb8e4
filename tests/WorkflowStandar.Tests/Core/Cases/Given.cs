namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Where examples begin: <c>Given.A.Plan.Task("verifikasi", by: "tata-usaha")…</c></summary>
internal static class Given
{
    public static class A
    {
        public static PlanText Plan => new();
    }
}
