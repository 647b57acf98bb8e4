using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.SignIn;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>One person of the office: who they are, how they get in, what they hold and who stands in for them.</summary>
public sealed class OrangSatuModel(
    People people, OneTimeLinks links, IActorStore actors, IAccountStore accounts, IStaffingStore staffing, PublishedStandards standards) : PeoplePage(standards)
{
    public const string Link = "tautan";

    public FormFaults Faults { get; } = new();

    public OfficePerson Person { get; private set; } = null!;

    public ImmutableArray<OfficePerson> Colleagues { get; private set; } = [];

    public IReadOnlyList<RoleKey> Roles { get; private set; } = [];

    /// <summary>The one-time link that was just made, shown this once.</summary>
    public string? FreshLink { get; private set; }

    /// <summary>What was typed into a form that was refused.</summary>
    public ImmutableDictionary<string, string> Typed { get; private set; } = ImmutableDictionary<string, string>.Empty;

    public bool IsMe => Person.Row.Id == Me && Person.Row.Agency == Staff.Row.Agency;

    public bool IsManager => Person.Row.Kind == ActorKind.Supervisor;

    public string Value(string field, string otherwise = "") => Typed.GetValueOrDefault(field, otherwise);

    public string NameOf(string actor) => Colleagues.FirstOrDefault(person => person.Row.Id.Value == actor)?.Row.Name ?? actor;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        OnPageHandlerExecuting(context);
        if (context.Result is null && !await ReadAsync(HttpContext.RequestAborted))
            context.Result = NotFound();
        if (context.Result is null)
            await next();
    }

    public void OnGet()
    {
        if (TempData[Link] is string path)
            FreshLink = $"{Request.Scheme}://{Request.Host}{path}";
    }

    public async Task<IActionResult> OnPostDataAsync(string? nama, string? masuk, string? jenis, string? administrator, string? versi, CancellationToken cancellation)
    {
        var (name, login) = ((nama ?? "").Trim(), Logins.Normal(masuk ?? ""));
        if (versi != Person.Version)
            Faults.Add("nama", Say("Data orang ini baru saja diubah orang lain. Periksa yang tampak di bawah, lalu simpan lagi.", "Somebody else has just changed this person. Look at what is shown below, then save again."));
        if (name.Length is 0 or > 200)
            Faults.Add("nama", Say("Tulis nama orangnya, paling banyak 200 huruf.", "Write the person's name, at most 200 characters."));
        if (!Logins.IsLogin(login) && (login.Length > 0 || Person.Account is not null))
            Faults.Add("masuk", Say(SignInWords.LoginForm));
        if (IsMe && administrator is null)
            Faults.Add("administrator", Say("Hak administrator Anda sendiri hanya dapat dicabut administrator lain.", "Only another administrator can take your own rights as one."));
        if (!Faults.Any && login.Length > 0 && login != Person.Account?.Login && !await accounts.NameAsync(Agency, Person.Row.Id, login, Now, Me, cancellation))
            Faults.Add("masuk", Say("Nama masuk ini sudah dipakai orang lain. Pilih yang lain.", "Somebody else goes by this login. Choose another."));
        if (Faults.Any)
            return Refused();

        var row = Person.Row with
        {
            Name = Person.IsInFile ? Person.Row.Name : name,
            Kind = Agency == ActorRow.Installation || jenis == "pengelola" ? ActorKind.Supervisor : ActorKind.Staff,
            IsAdministrator = administrator is not null,
        };
        if (row != Person.Row)
            await actors.SaveAsync(row, Now, Me, cancellation);
        return Done(Say("Data sudah disimpan.", "Saved."));
    }

    public async Task<IActionResult> OnPostJabatanAsync(string? jabatan, string? sejak, string? sampai, CancellationToken cancellation)
    {
        var (from, until) = (Date(sejak, "sejak", Faults), Date(sampai, "sampai", Faults));
        var role = Roles.Where(known => known.Value == jabatan).Select(known => (RoleKey?)known).FirstOrDefault();
        if (role is null)
            Faults.Add("jabatan", Say("Pilih jabatannya.", "Choose the role."));
        if (until < from)
            Faults.Add("sampai", Say("Hari terakhir mendahului hari pertama.", "The last day lies before the first."));
        if (Faults.Any)
            return Refused();
        await staffing.AppointAsync(Agency, Person.Row.Id, new Appointment(role!.Value, from, until), Now, Me, cancellation);
        return Done(Say($"{Title(role.Value)} sudah ditambahkan.", $"{Title(role.Value)} has been added."));
    }

    /// <summary>Ends an appointment: with its last day it stays on record, at once it is taken back.</summary>
    public async Task<IActionResult> OnPostAkhiriAsync(long penunjukan, string? sampai, CancellationToken cancellation)
    {
        var appointment = Person.Appointments.FirstOrDefault(row => row.Id == penunjukan && !row.FromFile);
        var until = Date(sampai, $"sampai-{penunjukan}", Faults, isNeeded: true);
        if (appointment is not null && until < appointment.Appointment.From)
            Faults.Add($"sampai-{penunjukan}", Say("Hari terakhir mendahului hari pertama. Bila jabatan ini keliru, cabut saja.", "The last day lies before the first. If the appointment is a mistake, take it back."));
        if (Faults.Any)
            return Refused();
        if (appointment is null || !await staffing.ChangeAsync(Agency, penunjukan, appointment.Appointment.From, until, Now, Me, cancellation))
            return NotFound();
        return Done(Say("Hari terakhir jabatan sudah disimpan.", "The last day of the role has been saved."));
    }

    public async Task<IActionResult> OnPostCabutAsync(long penunjukan, CancellationToken cancellation) =>
        Person.Appointments.Any(row => row.Id == penunjukan) && await staffing.RevokeAsync(Agency, penunjukan, Now, Me, cancellation)
            ? Done(Say("Jabatan dicabut.", "The role has been taken back."))
            : NotFound();

    /// <summary>Takes back a role that was given over the API, without dates.</summary>
    public async Task<IActionResult> OnPostCabutTetapAsync(string? jabatan, CancellationToken cancellation)
    {
        await actors.SaveAsync(Person.Row with { Roles = Person.Row.Roles.RemoveAll(role => role.Value == jabatan) }, Now, Me, cancellation);
        return Done(Say("Jabatan dicabut.", "The role has been taken back."));
    }

    public async Task<IActionResult> OnPostHalanganAsync(string? mulai, string? selesai, string? pengganti, CancellationToken cancellation)
    {
        var (from, until) = (Date(mulai, "mulai", Faults, isNeeded: true), Date(selesai, "selesai", Faults, isNeeded: true));
        if (until < from)
            Faults.Add("selesai", Say("Hari terakhir mendahului hari pertama.", "The last day lies before the first."));
        var substitute = Colleagues.FirstOrDefault(one => one.Row.Id.Value == pengganti && one.Row.IsActive && one.Row.Id != Person.Row.Id);
        if (substitute is null)
            Faults.Add("pengganti", Say("Pilih siapa yang menggantikan.", "Choose who stands in."));
        else if (substitute.Absences.FirstOrDefault(row => row.Substitution.From <= until && from <= row.Substitution.Until) is { } away)
        {
            var days = PeopleWords.Dates(away.Substitution.From, away.Substitution.Until);
            Faults.Add("pengganti", Say(
                $"{substitute.Row.Name} sendiri berhalangan {days.Id}. Pilih orang lain, atau bagi masa berhalangannya.",
                $"{substitute.Row.Name} is away {days.En}. Choose somebody else, or divide the absence."));
        }

        if (Faults.Any)
            return Refused();
        await staffing.AddAbsenceAsync(Agency, Person.Row.Id, new Substitution(substitute!.Row.Id.Value, from!.Value, until!.Value), Now, Me, cancellation);
        return Done(Say($"{substitute.Row.Name} menggantikan {Person.Row.Name}.", $"{substitute.Row.Name} stands in for {Person.Row.Name}."));
    }

    public async Task<IActionResult> OnPostKembaliAsync(long halangan, CancellationToken cancellation) =>
        Person.Absences.Any(row => row.Id == halangan) && await staffing.EndAbsenceAsync(Agency, halangan, Now, Me, cancellation)
            ? Done(Say("Penggantian dihapus.", "The substitution has been removed."))
            : NotFound();

    public async Task<IActionResult> OnPostTautanAsync(CancellationToken cancellation)
    {
        if (!Person.Row.IsActive || Person.Account is null)
            return NotFound();
        TempData[Link] = await links.MakeAsync(Agency, Person.Row.Id, Me, cancellation);
        return Done(Say("Tautan baru sudah dibuat. Yang lama tidak berlaku lagi.", "A new link has been made. Earlier ones open nothing."));
    }

    public async Task<IActionResult> OnPostBukaAsync(CancellationToken cancellation)
    {
        await accounts.UnlockAsync(Agency, Person.Row.Id, Now, Me, cancellation);
        return Done(Say("Nama masuk sudah dibuka.", "The login is open again."));
    }

    public async Task<IActionResult> OnPostMintaGantiAsync(CancellationToken cancellation)
    {
        await accounts.AskForChangeAsync(Agency, Person.Row.Id, Now, Me, cancellation);
        return Done(Say("Pada langkah berikutnya ia diminta mengganti kata sandi.", "With their next click they are asked to change the password."));
    }

    public async Task<IActionResult> OnPostKeadaanAsync(string? aktif, CancellationToken cancellation)
    {
        if (IsMe)
            return NotFound();
        await actors.SaveAsync(Person.Row with { IsActive = aktif is not null }, Now, Me, cancellation);
        return Done(aktif is not null
            ? Say($"{Person.Row.Name} aktif lagi.", $"{Person.Row.Name} is active again.")
            : Say($"{Person.Row.Name} dinonaktifkan dan sudah dikeluarkan dari semua perangkat.", $"{Person.Row.Name} is no longer active and has been signed out everywhere."));
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Colleagues = [.. (await people.ReadAsync(Agency, cancellation)).OrderBy(person => person.Row.Name, StringComparer.OrdinalIgnoreCase)];
        Roles = await RolesAsync(cancellation);
        if (Colleagues.FirstOrDefault(person => person.Row.Id.Value == RouteData.Values["orang"] as string) is not { } found)
            return false;
        Person = found;
        return true;
    }

    private LocalRedirectResult Done(string words)
    {
        Told = words;
        return LocalRedirect($"/kelola/orang/{Person.Row.Id}");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        Typed = Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToImmutableDictionary(field => field.Key, field => field.Value.ToString());
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
