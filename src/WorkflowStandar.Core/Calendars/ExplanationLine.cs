using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A line of an explanation as pages, API and command line show it; neighbouring days that say the same share one.</summary>
/// <param name="From">Its first date.</param>
/// <param name="To">Its last date; in a count that runs back from a date, the earlier one.</param>
/// <param name="Dates">"Sen–Kam 28–31 Des".</param>
/// <param name="Hours">"07.30–12.00, 13.00–16.00" or "tutup".</param>
/// <param name="Note">What happened: "Diterima 09.05. Hari mulai tidak dihitung."</param>
/// <param name="Count">The running total: "8–11", "2 jam 10 menit jam kerja"; empty where nothing is counted.</param>
/// <param name="Provisional">To be marked "sementara".</param>
public sealed record ExplanationLine(LocalDate From, LocalDate To, Words Dates, Words Hours, Words Note, Words Count, bool Provisional);
